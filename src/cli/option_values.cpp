#include "cli/option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "atodds/decimal.hpp"
#include "cli/commands.hpp"
#include "ingest/columns.hpp"
#include "report/words.hpp"
#include "text/calendar.hpp"

namespace atodds::cli {
namespace {

constexpr unsigned most_jobs = 1024;
constexpr unsigned most_depth = 1000;

using Outcome = std::optional<Error>;

Error cannot_be(const std::string& name, const std::string& value, std::string hint) {
    return Error{ErrorCode::bad_option, "--" + name + " cannot be \"" + value + "\"", {}, 0, 0,
                 std::move(hint)};
}

/// A word of an option and what it stands for.
template <class T>
struct Choice {
    std::string_view word;
    T value;
};

template <class T, std::size_t count>
Outcome choose(T& target, const std::array<Choice<T>, count>& choices, const std::string& name,
               const std::string& value) {
    std::string words;
    for (const Choice<T>& choice : choices) {
        if (choice.word == value) {
            target = choice.value;
            return std::nullopt;
        }
        words += (words.empty() ? "" : ", ") + std::string(choice.word);
    }
    return cannot_be(name, value, "one of " + words);
}

Outcome set_format(Request& request, const std::string& name, const std::string& value) {
    std::string words;
    for (const std::string_view format : request.command->formats) {
        if (format == value) {
            request.format = value;
            return std::nullopt;
        }
        words += (words.empty() ? "" : ", ") + std::string(format);
    }
    return cannot_be(name, value, std::string(request.command->name) + " writes " + words);
}

Outcome set_jobs(Request& request, const std::string& name, const std::string& value) {
    unsigned jobs = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), jobs);
    if (error != std::errc() || end != value.data() + value.size() || jobs > most_jobs) {
        return cannot_be(name, value, "a whole number from 0 to " + std::to_string(most_jobs));
    }
    request.options.jobs = jobs;
    return std::nullopt;
}

// The date stands after the last = sign, since a file's name may hold one.
Outcome add_published(Request& request, const std::string& name, const std::string& value) {
    const std::size_t sign = value.rfind('=');
    if (sign == std::string::npos || sign == 0) return cannot_be(name, value, "write FILE=DATE");
    const auto date = text::parse_date(value.substr(sign + 1), request.options.date_order);
    if (!date || !text::is_possible(*date)) {
        return cannot_be(name, value, "the date must exist and be written YYYY, YYYY-MM or YYYY-MM-DD");
    }
    request.options.published[value.substr(0, sign)] = *date;
    return std::nullopt;
}

Outcome add_outlet(Request& request, const std::string& name, const std::string& value) {
    const std::size_t sign = value.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == value.size()) {
        return cannot_be(name, value, "write FILE=NAME");
    }
    request.options.outlets[value.substr(0, sign)] = value.substr(sign + 1);
    return std::nullopt;
}

Outcome set_claims(Request& request, const std::string& name, const std::string& value) {
    const std::size_t comma = value.find(',');
    if (comma == std::string::npos || comma == 0 || comma + 1 == value.size()) {
        return cannot_be(name, value, "write two claim ids with a comma between them");
    }
    request.claims = {value.substr(0, comma), value.substr(comma + 1)};
    return std::nullopt;
}

Outcome set_share(std::optional<double>& target, const std::string& name, const std::string& value) {
    const auto share = Decimal::parse(value);
    if (!share || share->is_negative() || *share > Decimal(1))
        return cannot_be(name, value, "a number from 0 to 1");
    target = share->approximate();
    return std::nullopt;
}

Outcome set_max_bad(Request& request, const std::string& name, const std::string& value) {
    const bool percent = value.ends_with('%');
    const auto number = Decimal::parse(percent ? value.substr(0, value.size() - 1) : value);
    constexpr int whole = 100;
    const bool possible =
        number && !number->is_negative() && (percent ? *number <= Decimal(whole) : number->is_whole());
    if (!possible) return cannot_be(name, value, "a whole number, or a percentage such as 1%");
    request.max_bad = {};
    if (percent)
        request.max_bad.percent = *number;
    else
        request.max_bad.count = static_cast<std::size_t>(number->mantissa());
    return std::nullopt;
}

Outcome set_today(Request& request, const std::string& name, const std::string& value) {
    const auto date = text::parse_date(value);
    if (!date || !date->has_day() || !text::is_possible(*date))
        return cannot_be(name, value, "write YYYY-MM-DD");
    request.today = text::days_of(*date)->from;
    return std::nullopt;
}

Outcome set_language(const std::string& name, const std::string& value) {
    if (value == "en") return std::nullopt;
    return cannot_be(name, value, "there are rules for en only");
}

// Texts, switches and lists that take any value.
void set_plain(Request& request, const std::string& name, const std::string& value) {
    if (name == "focus") request.options.focus.push_back(value);
    if (name == "changed") request.changed.push_back(value);
    if (name == "output") request.output = value;
    if (name == "finding") request.finding = value;
    if (name == "gold") request.gold = value;
    if (name == "baseline") request.baseline = value;
    if (name == "suppressions") request.suppressions = value;
    if (name == "since") request.since = value;
    if (name == "config") request.wanted_config = value;
    if (name == "write-baseline") {
        request.writes_baseline = true;
        request.new_baseline = value;
    }
    if (name == "no-config") request.no_config = true;
    if (name == "quiet") request.quiet = true;
    if (name == "all") request.all = true;
    if (name == "only-new") request.only_new = true;
    if (name == "mentions") request.mentions = true;
    if (name == "show") request.show = true;
}

bool needs_value(const std::string& name) {
    constexpr std::array<std::string_view, 7> names{"focus",        "changed", "output", "baseline",
                                                    "suppressions", "since",   "config"};
    return std::ranges::find(names, name) != names.end();
}

Outcome add_verdict(Request& request, const std::string& name, const std::string& value) {
    const auto verdict = report::verdict_of(value);
    if (!verdict) return cannot_be(name, value, "a verdict, such as contradiction, dispute or update");
    request.graph.scope.verdicts.push_back(*verdict);
    return std::nullopt;
}

Outcome set_depth(Request& request, const std::string& name, const std::string& value) {
    unsigned depth = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), depth);
    if (error != std::errc() || end != value.data() + value.size() || depth > most_depth)
        return cannot_be(name, value, "a whole number from 0 to " + std::to_string(most_depth));
    request.graph.scope.depth = depth;
    return std::nullopt;
}

/// The options of graph alone; nothing when the name is none of them.
std::optional<Outcome> set_graph_option(Request& request, const std::string& name, const std::string& value) {
    using report::GraphEdges;
    using report::GraphGroup;
    if (name == "scope")
        return choose(request.graph.scope.all,
                      std::array{Choice<bool>{"findings", false}, Choice<bool>{"all", true}}, name, value);
    if (name == "edges")
        return choose(
            request.graph.edges,
            std::array{Choice{"relations", GraphEdges::relations}, Choice{"links", GraphEdges::links}}, name,
            value);
    if (name == "group") {
        request.group_chosen = true;
        return choose(request.graph.group,
                      std::array{Choice{"matter", GraphGroup::matter}, Choice{"outlet", GraphGroup::outlet},
                                 Choice{"entity", GraphGroup::entity}, Choice{"date", GraphGroup::date}},
                      name, value);
    }
    if (name == "chart")
        return choose(
            request.chart,
            std::array{Choice<std::string>{"series", "series"}, Choice<std::string>{"matter", "matter"}},
            name, value);
    if (name == "verdict") return add_verdict(request, name, value);
    if (name == "depth") return set_depth(request, name, value);
    if (name != "entity") return std::nullopt;
    request.graph.scope.entity = value;
    return Outcome();
}

}  // namespace

std::optional<Error> set_option(Request& request, const std::string& name, const std::string& value) {
    if (name == "published") return add_published(request, name, value);
    if (name == "outlet") return add_outlet(request, name, value);
    if (name == "date-order") {
        return choose(request.options.date_order,
                      std::array{Choice{"dmy", DateOrder::dmy}, Choice{"mdy", DateOrder::mdy},
                                 Choice{"ymd", DateOrder::ymd}},
                      name, value);
    }
    if (name == "jobs") return set_jobs(request, name, value);
    if (name == "format") return set_format(request, name, value);
    if (name == "color") {
        return choose(request.colour,
                      std::array{Choice{"auto", When::automatic}, Choice{"always", When::always},
                                 Choice{"never", When::never}},
                      name, value);
    }
    if (name == "fail-on") {
        return choose(request.fail_on,
                      std::array{Choice{"error", Severity::error}, Choice{"warning", Severity::warning},
                                 Choice{"note", Severity::note}},
                      name, value);
    }
    if (name == "map") return ingest::add_mapping(request.options.columns, value);
    if (name == "facts") request.options.facts.push_back(value);
    if (const auto outcome = set_graph_option(request, name, value)) return *outcome;
    if (name == "claims") return set_claims(request, name, value);
    if (name == "min-precision") return set_share(request.min_precision, name, value);
    if (name == "min-recall") return set_share(request.min_recall, name, value);
    if (name == "max-bad") return set_max_bad(request, name, value);
    if (name == "today") return set_today(request, name, value);
    if (name == "language") return set_language(name, value);
    if (needs_value(name) && value.empty()) return cannot_be(name, value, "it needs a value");
    set_plain(request, name, value);
    return std::nullopt;
}

}  // namespace atodds::cli
