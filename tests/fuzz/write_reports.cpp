// Writes reports whose texts are random bytes in every form there is, for parse_reports_test.py to read with
// parsers that are not ours. usage: write_reports FOLDER SEED COUNT
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include "report/charts/matter.hpp"
#include "report/charts/series.hpp"
#include "report/csv.hpp"
#include "report/dot.hpp"
#include "report/github.hpp"
#include "report/graphml.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/junit.hpp"
#include "report/markdown.hpp"
#include "report/sarif.hpp"
#include "report/text.hpp"
#include "support/sample_reports.hpp"

namespace {

using namespace atodds;
namespace fs = std::filesystem;

constexpr std::size_t longest = 60;

/// Bytes that break writers more often than chance would have it.
std::string random_text(std::mt19937& random) {
    static const std::string nasty[] = {"<",
                                        ">",
                                        "&",
                                        "\"",
                                        "'",
                                        "\\",
                                        "]]>",
                                        "<!--",
                                        "</script>",
                                        "\x00\x01",
                                        "\xEF\xBF\xBE",
                                        "\xE2\x80\xAE",
                                        "{|}",
                                        "\n",
                                        "\\N",
                                        "%",
                                        "::",
                                        "\xF0\x9F\x98\x80",
                                        "\xD7\xA9",
                                        "&#0;"};
    std::string text;
    const std::size_t pieces = random() % longest;
    for (std::size_t i = 0; i < pieces; ++i) {
        if (random() % 3 == 0)
            text += nasty[random() % std::size(nasty)];
        else
            text += static_cast<char>(random() % 256);
    }
    return text;
}

void spoil(Report& report, std::mt19937& random) {
    const auto text = [&] { return random_text(random); };
    std::size_t number = 0;
    for (Article& article : report.articles) {
        article.id = std::to_string(number++) + text();
        article.outlet = article.title = article.path = text();
        article.url = "http://" + text();
        article.language = text();
        for (char& c : article.text)
            if (random() % 2 == 0) c = static_cast<char>(random() % 256);
    }
    for (Claim& claim : report.claims) {
        for (std::string* field : {&claim.measure, &claim.slot}) *field = text();
        for (BriefText* field : {&claim.predicate, &claim.label, &claim.position}) *field = text();
        claim.speaker = Speaker{text(), text(), text()};
        claim.entities.push_back({text(), text(), EntityType::place, EntityRole::place});
        if (claim.value) claim.value->text = text();
        if (claim.unit) claim.unit->text = claim.unit->id = text();
        if (claim.attribute) claim.attribute = Attribute{text(), text(), text(), text(), true};
        if (claim.timex) claim.timex->value = text();
        claim.event = claim.population = text();
        claim.place = {text(), text()};
    }
    for (Relation& relation : report.relations) {
        relation.rule = text();
        std::vector<Reason> reasons = relation.reasons.list();
        for (Reason& reason : reasons) reason = {text(), text()};
        relation.reasons = std::move(reasons);
    }
    for (Finding& finding : report.findings) {
        for (std::string* field : {&finding.rule, &finding.message, &finding.subject, &finding.measure})
            *field = text();
        for (Position& position : finding.positions) {
            position.value = text();
            position.outlets = {text(), text()};
        }
    }
    report.tables.push_back({text(), false, 3, 1});
    report.skipped.push_back({text(), 3, text(), {text()}});
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

void write_all(const fs::path& base, const Report& report) {
    const auto named = [&](const std::string& ending) { return fs::path(base.string() + ending); };
    write(named(".html"), report::write_html(report));
    write(named(".json"), report::write_json(report));
    write(named(".md"), report::write_markdown(report));
    write(named(".csv"), report::write_csv(report));
    report::GraphOptions all;
    all.scope.all = true;
    write(named("-all.dot"), report::write_dot(report, all));
    for (const auto group : {report::GraphGroup::outlet, report::GraphGroup::matter,
                             report::GraphGroup::entity, report::GraphGroup::date}) {
        report::GraphOptions options;
        options.group = group;
        if (group == report::GraphGroup::date) options.edges = report::GraphEdges::links;
        write(named("-" + std::to_string(static_cast<int>(group)) + ".dot"),
              report::write_dot(report, options));
    }
    write(named(".sarif"), report::write_sarif(report, {}, {}));
    write(named(".junit"), report::write_junit(report, {}, {}));
    write(named(".github"), report::write_github(report, {}));
    write(named(".summary"), report::write_step_summary(report));
    write(named(".txt"), report::write_text(report, {}));
    write(named(".graphml"), report::write_graphml(report, {}));
    write(named(".gexf"), report::write_gexf(report, {}));
    write(named("-matter.svg"), report::charts::matter_svg(report, report.findings.front(), true));
    for (const Finding& finding : report.findings)
        if (const auto series = report::charts::series_of(report, finding))
            write(named("-series.svg"), report::charts::series_svg(report, finding, *series, true));
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int all_arguments = 4;
    if (argc != all_arguments) return 2;
    std::mt19937 random(static_cast<unsigned>(std::atoi(argv[2])));
    const int count = std::atoi(argv[3]);
    for (int i = 0; i < count; ++i) {
        Report report = i == 0 ? test::hostile_report() : test::dam_report();
        if (i > 0) spoil(report, random);
        write_all(fs::path(argv[1]) / std::to_string(i), report);
    }
    return 0;
}
