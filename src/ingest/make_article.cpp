#include "ingest/make_article.hpp"

#include <filesystem>

#include "ingest/dateline.hpp"
#include "ingest/dates.hpp"
#include "ingest/header.hpp"
#include "ingest/language.hpp"
#include "ingest/published.hpp"
#include "ingest/words.hpp"
#include "text/encoding.hpp"

namespace atodds::ingest {
namespace {

std::string first_of(std::initializer_list<std::string_view> candidates) {
    for (const std::string_view candidate : candidates) {
        if (!trim(candidate).empty()) return std::string(trim(candidate));
    }
    return {};
}

// "path" or "path:line", as messages name an article.
std::string name_of(const Article& article) {
    return article.record_line == 0 ? article.path : article.path + ':' + std::to_string(article.record_line);
}

// The date of a header or record. One that cannot be used is counted when the article has no other.
std::optional<PartialDate> field_date(std::string_view value, DateOrder order, const DateSources& others,
                                      const Article& article, Skips& skips) {
    if (trim(value).empty()) return std::nullopt;
    const ReadDate read = read_date(value, order);
    if (read.reading == DateReading::date) return read.date;
    if (others.manifest || others.flag || others.text) return std::nullopt;
    const char* why = "it is no date in a form that is known";
    if (read.reading == DateReading::ambiguous)
        why = "the order of day and month is not known (set --date-order)";
    if (read.reading == DateReading::impossible) why = "it is a date that does not exist";
    skips.add("date", why, name_of(article));
    return std::nullopt;
}

// An outlet that nobody names: the folder the file lies in, else the file's name without its ending.
std::string outlet_of_path(const FoundFile& file) {
    if (file.path == "-") return "stdin";
    if (!file.folder.empty()) return file.folder;
    return std::filesystem::path(file.path).stem().string();
}

// A headline that also opens the body is part of the text, and its claims have a place there.
void set_title(Article& article, std::string given) {
    const auto first_line = first_line_headline(article.text, article.body);
    const std::string_view line =
        first_line ? std::string_view(article.text).substr(first_line->begin, first_line->size())
                   : std::string_view();
    if (first_line && (given.empty() || trim(given) == line)) {
        article.title = line;
        article.title_span = *first_line;
    } else {
        article.title = std::move(given);
    }
}

// Checks what files and records share. False: the article is not to be read, and why has been counted.
bool is_readable(Article& article, const Making& making) {
    const std::string_view body = std::string_view(article.text).substr(article.body);
    if (trim(body).empty()) {
        making.skips.add(article.record_line == 0 ? "file" : "record", "it holds no text", name_of(article));
        return false;
    }
    if (!article.language.empty() && !names_english(article.language)) {
        making.skips.add("article", "no rules for its language (" + article.language + ")", name_of(article));
        return false;
    }
    if (article.language.empty() && guess_language(body) == LanguageGuess::other) {
        making.skips.add("article", "its text is not English, and there are rules for English only",
                         name_of(article));
        return false;
    }
    return true;
}

/// A date as it is written in a header or record.
struct WrittenDate {
    std::string_view text;
    DateOrder order = DateOrder::unset;
    bool in_header = false;
};

// Last steps that files and records share: the flags, and the date to go by.
void finish(Article& article, DateSources dates, const WrittenDate& written, const Making& making) {
    if (!article.language.empty()) article.language = "en";
    if (auto outlet = making.flags.outlet(article.path, article.id)) article.outlet = *outlet;
    dates.flag = making.flags.published(article.path, article.id);
    dates.text = dateline_date(std::string_view(article.text).substr(article.body), written.order);
    const auto date = field_date(written.text, written.order, dates, article, making.skips);
    (written.in_header ? dates.header : dates.manifest) = date;
    article.published = weigh_dates(dates);
}

}  // namespace

std::optional<Article> article_of_text(const FoundFile& file, std::string bytes, const Making& making) {
    const ManifestEntry unlisted;
    const ManifestEntry& listed = file.entry ? *file.entry : unlisted;
    Article article;
    article.path = file.path;
    article.id = listed.id.empty() ? file.id : listed.id;
    auto text = text::to_utf8(std::move(bytes));
    if (!text) {
        making.skips.add("file", "it is binary data, not text", article.path);
        return std::nullopt;
    }
    article.text = std::move(text->text);
    article.converted_from = text->converted_from;
    const Header header = read_header(article.text);
    article.body = header.body;
    article.outlet = first_of({listed.outlet, header.get("outlet"), making.flags.outlet_of_pattern(file.path),
                               outlet_of_path(file)});
    article.url = first_of({listed.url, header.get("url")});
    article.language = first_of({listed.language, header.get("language")});
    const auto title = header.fields.find("title");
    if (title != header.fields.end() && !title->second.value.empty()) {
        article.title = title->second.value;
        article.title_span = title->second.span;
    } else {
        set_title(article, listed.title);
    }
    if (!is_readable(article, making)) return std::nullopt;
    DateSources dates;
    dates.manifest = listed.published;
    dates.trusted = listed.trusted && listed.published;
    const std::string date = first_of({header.get("published"), header.get("date")});
    finish(article, dates, {date, file.date_order, true}, making);
    return article;
}

std::optional<Article> article_of_record(const FoundFile& file, Record record, const RecordPlace& place,
                                         const Making& making) {
    Article article;
    article.path = file.path;
    article.record_line = place.line;
    article.record_column = place.column;
    article.converted_from = place.converted_from;
    article.id = record.id.empty() ? place.default_id : std::move(record.id);
    article.text = std::move(record.text);
    article.outlet = first_of({record.outlet, making.flags.outlet_of_pattern(file.path), site_of(record.url),
                               outlet_of_path(file)});
    article.url = std::move(record.url);
    article.language = std::move(record.language);
    set_title(article, std::move(record.title));
    if (!is_readable(article, making)) return std::nullopt;
    finish(article, {}, {record.published, file.date_order, false}, making);
    return article;
}

}  // namespace atodds::ingest
