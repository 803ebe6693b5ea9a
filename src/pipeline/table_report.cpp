#include "pipeline/table_report.hpp"

#include <algorithm>
#include <filesystem>

#include "matter/positions.hpp"
#include "pipeline/claim_ids.hpp"
#include "report/words.hpp"
#include "text/calendar.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace atodds::pipeline {

namespace {

constexpr unsigned finding_id_digits = 16;
constexpr unsigned fingerprint_digits = 64;
constexpr int full_score = 1000;

/// "file.csv:17", or the row's own id after the file's.
std::string document_id(const Table& table, const TableRow& row) {
    const std::string& id = row[Field::id];
    return table.id + ":" + std::to_string(row.line) + (id.empty() ? "" : "#" + id);
}

Published published_of(const TableRow& row) {
    Published published;
    if (!row.from) return published;
    published.value = row.from;
    published.source = DateSource::header;
    return published;
}

Article article_of(const Table& table, const TableRow& row) {
    Article article;
    article.id = document_id(table, row);
    article.path = table.path;
    article.outlet = table.name;
    article.url = row[Field::url];
    article.language = "en";
    article.published = published_of(row);
    article.record_line = row.line;
    article.record_column = 1;
    article.of_table = true;
    article.origin = "dataset " + table.id;
    return article;
}

std::string subject_of(const Claim& claim) {
    for (const EntityRef& entity : claim.entities) return entity.name;
    return {};
}

Severity severity_of(const compare::Judgement& judgement) {
    if (judgement.verdict() != Verdict::contradiction) return Severity::note;
    return judgement.is_inferred() ? Severity::warning : Severity::error;
}

}  // namespace

Article excerpt_article(const Table& table, const TableRow& row) {
    Article article = article_of(table, row);
    article.id += ":excerpt";
    article.text = row[Field::excerpt];
    article.outlet = row[Field::source].empty() ? "the excerpt" : row[Field::source];
    article.origin = article.id;
    return article;
}

std::string row_key(const EntryRow& row) {
    const TableRow& r = *row.row;
    std::string key = row.table->id + "\n";
    if (!r[Field::id].empty()) return key + "#" + r[Field::id];
    if (!r[Field::excerpt].empty()) return key + r[Field::excerpt];
    for (const Field field : {Field::measure, Field::subject, Field::place, Field::date, Field::until, Field::unit}) key += r[field] + "\n";
    return key;
}

DocumentIndex TableReport::row_document(const EntryRow& row) {
    const auto [known, fresh] = documents_.try_emplace({row.row, false}, static_cast<DocumentIndex>(report_.articles.size()));
    if (!fresh) return known->second;
    Article article = article_of(*row.table, *row.row);
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto field = static_cast<Field>(i);
        const std::string& cell = (*row.row)[field];
        if (cell.empty() || field == Field::excerpt || field == Field::url) continue;
        const auto line = static_cast<std::uint32_t>(article.text.size());
        article.text += row.table->headings[i] + ": ";
        const auto begin = static_cast<std::uint32_t>(article.text.size());
        article.text += cell;
        const auto end = static_cast<std::uint32_t>(article.text.size());
        cells_[{row.row, field}] = {{line, end}, {begin, end}};
        article.text += '\n';
    }
    report_.articles.push_back(std::move(article));
    return known->second;
}

DocumentIndex TableReport::excerpt_document(const EntryRow& row) {
    const auto [known, fresh] = documents_.try_emplace({row.row, true}, static_cast<DocumentIndex>(report_.articles.size()));
    if (fresh) report_.articles.push_back(excerpt_article(*row.table, *row.row));
    return known->second;
}

ClaimIndex TableReport::keep(Claim claim) {
    claim.id = claim_id(report_.articles[claim.document], claim, 0);
    const auto [known, fresh] = claims_.try_emplace(report_.articles[claim.document].id + claim.id, static_cast<ClaimIndex>(report_.claims.size()));
    if (fresh) report_.claims.push_back(std::move(claim));
    return known->second;
}

ClaimIndex TableReport::cell(const EntryRow& row, Field field) {
    Claim claim;
    claim.document = row_document(row);
    const TableRow& r = *row.row;
    // a range stands in two columns; either tells where it is
    Field shown = field;
    if (field == Field::value && r[Field::value].empty()) shown = r[Field::low].empty() ? Field::high : Field::low;
    const auto [line, cell] = cells_[{row.row, shown}];
    claim.span = claim.sentence = line;
    claim.parts.push_back({PartRole::value, cell});
    claim.measure = row.entry.measure.empty() ? r[Field::measure] : row.entry.measure;
    if (claim.measure.empty()) claim.measure = row.table->headings[static_cast<std::size_t>(field)];
    claim.place = row.entry.places;
    claim.place_stated = !claim.place.empty();
    if (const std::string& named = r[Field::subject].empty() ? r[Field::place] : r[Field::subject]; !named.empty())
        claim.entities.push_back({text::fold(named), named, EntityType::thing, EntityRole::subject});
    claim.time = row.entry.time;
    if (row.entry.time) claim.as_of = row.entry.time->to;
    claim.modality = {Modality::asserted};
    if (field == Field::value) {
        claim.value = row.entry.value;
        claim.unit = row.entry.unit;
    } else {
        claim.kind = ClaimKind::attribute;
        claim.attribute = Attribute{"row", r[field].empty() ? "" : row.table->headings[static_cast<std::size_t>(field)], r[field], std::nullopt, true};
    }
    claim.slot = claim.measure;
    return keep(std::move(claim));
}

ClaimIndex TableReport::source(const EntryRow& row, Claim claim) {
    claim.document = excerpt_document(row);
    return keep(std::move(claim));
}

Position TableReport::position(ClaimIndex claim) const {
    Position position;
    position.value = matter::value_of(report_.claims[claim]);
    position.claims = {claim};
    position.outlets = {report_.articles[report_.claims[claim].document].outlet};
    position.origins = 1;
    return position;
}

void TableReport::add(const compare::Judgement& judgement, ClaimIndex a, ClaimIndex b, std::string message, const std::string& key) {
    Relation relation;
    relation.a = std::min(a, b);
    relation.b = std::max(a, b);
    relation.verdict = *judgement.verdict();
    relation.rule = judgement.rule();
    relation.certainty = judgement.is_inferred() ? Certainty::inferred : Certainty::stated;
    const bool one_outlet = report_.articles[report_.claims[a].document].outlet == report_.articles[report_.claims[b].document].outlet;
    relation.within = one_outlet ? Within::outlet : Within::across;
    relation.reasons = judgement.reasons();
    relation.link.measure = relation.link.score = full_score;

    Finding finding;
    finding.rule = relation.rule;
    finding.verdict = relation.verdict;
    finding.certainty = relation.certainty;
    finding.severity = severity_of(judgement);
    finding.measure = report_.claims[a].measure;
    finding.subject = subject_of(report_.claims[a]);
    finding.message = std::move(message);
    finding.positions = {position(a), position(b)};
    finding.relations = {report_.relations.size()};
    std::string print = finding.rule + "\n" + std::string(report::word(finding.verdict)) + "\n" + finding.measure + "\n" + key;
    for (const Position& one : finding.positions) print += "\n" + one.value;
    finding.fingerprint = text::sha256(print, fingerprint_digits);
    finding.id = "f-" + text::sha256(print + "\n" + report_.claims[a].id + "\n" + report_.claims[b].id, finding_id_digits);
    report_.relations.push_back(std::move(relation));
    report_.findings.push_back(std::move(finding));
}

}  // namespace atodds::pipeline
