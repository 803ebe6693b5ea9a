#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>

#include "atodds/analyzer.hpp"
#include "ingest/find_files.hpp"
#include "ingest/flags.hpp"
#include "ingest/input.hpp"
#include "ingest/json_fault.hpp"
#include "ingest/make_article.hpp"
#include "ingest/read_table.hpp"
#include "ingest/records.hpp"
#include "ingest/skips.hpp"
#include "ingest/words.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace atodds {
namespace ingest {
namespace {

// No article comes near this; a larger file or line is data of another kind.
constexpr std::size_t largest_article = 64U << 20U;
constexpr std::size_t largest_list = 1U << 30U;

enum class Format { text, lines, list, table, page };

// A page holds menus and advertisements beside its article, and scripts besides: read as text it would make claims of them.
bool is_web_page(std::string_view ending, std::string_view beginning) {
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return true;
    beginning.remove_prefix(text::byte_order_mark(beginning));
    const std::string first = ascii_lower(trim(beginning).substr(0, 200));
    return first.starts_with("<!doctype html") || first.starts_with("<html") ||
           (first.starts_with("<?xml") && first.find("<html") != std::string::npos);
}

Error refused_page(const std::string& path) {
    return Error{ErrorCode::unsupported, "is a web page (HTML), and only plain text is read", path, 0, 0,
                 "save the article alone as text, its date as a first line \"date: YYYY-MM-DD\" and a blank line below it"};
}

// A first line that does not close its object belongs to one that is spread over lines.
bool is_spread_over_lines(std::string_view beginning) {
    const std::size_t newline = beginning.find('\n');
    if (newline == std::string_view::npos) return false;
    const std::string_view line = trim(beginning.substr(0, newline));
    return line.empty() || line.back() != '}';
}

Format format_of(const FoundFile& file, Input& input) {
    const std::string ending = ascii_lower(std::filesystem::path(file.path).extension().string());
    const bool page = is_web_page(ending, input.peek());
    if (ending == ".txt" || ending == ".text") return page ? Format::page : Format::text;
    if (ending == ".ndjson" || ending == ".jsonl") return Format::lines;
    if (ending == ".json") return Format::list;
    if (ending == ".csv" || ending == ".tsv" || ending == ".tab") return Format::table;
    std::string_view beginning = input.peek();
    beginning.remove_prefix(text::byte_order_mark(beginning));
    if (!looks_like_json(beginning)) return page ? Format::page : Format::text;
    return trim(beginning).starts_with('[') || is_spread_over_lines(trim(beginning)) ? Format::list
                                                                                     : Format::lines;
}

/// Where a record went wrong: its line, and where it is no JSON the place of what cannot be read.
std::string fault_place(std::string_view json, std::string_view why, const RecordPlace& place) {
    if (!why.starts_with("not JSON")) return std::to_string(place.line);
    const JsonFault fault = find_json_fault(json);
    const std::uint32_t column = fault.line == 1 ? place.column + fault.column - 1 : fault.column;
    return std::to_string(place.line + fault.line - 1) + ':' + std::to_string(column);
}

/// Reads files into one corpus.
class CorpusReader {
  public:
    explicit CorpusReader(const Options& options) : options_(options), flags_(options), making_{options, flags_, skips_} {}

    Result<Corpus> read(const Options& options) {
        auto found = find_files(options.paths, options.date_order, skips_);
        if (!found) return found.error();
        for (const FoundFile& file : found->files) {
            if (is_facts(file)) continue;  // it lies beside the tables it is for
            if (auto error = read_file(file)) return *error;
        }
        for (const std::string& path : options.facts) {
            auto facts = read_facts(path, options, skips_);
            if (!facts) return facts.error();
            std::ranges::move(*facts, std::back_inserter(corpus_.tables));
        }
        std::ranges::sort(corpus_.tables, [](const Table& a, const Table& b) { return std::tie(a.id, a.path) < std::tie(b.id, b.path); });
        if (auto error = check_ids()) return *error;
        if (auto unused = flags_.unused()) {
            return Error{ErrorCode::bad_option,
                         *unused + " names no article that was read",
                         {},
                         0,
                         0,
                         "give a file name, a path or an id"};
        }
        corpus_.skipped = skips_.list();
        if (options.progress) options.progress(Stage::done, 0, 0);
        return std::move(corpus_);
    }

  private:
    bool is_facts(const FoundFile& file) const {
        return std::ranges::any_of(options_.facts, [&](const std::string& path) {
            std::error_code ignored;
            return std::filesystem::equivalent(path, file.path, ignored);
        });
    }

    std::optional<Error> read_file(const FoundFile& file) {
        auto input = Input::open(file.path);
        if (!input && file.given) return input.error();
        if (!input) {
            skips_.add("file", "it cannot be read", file.path);
            return std::nullopt;
        }
        switch (format_of(file, *input)) {
            case Format::text:
                read_text(file, *input);
                break;
            case Format::lines:
                if (auto error = read_lines(file, *input)) return error;
                break;
            case Format::table:
                if (auto error = read_table(file, *input)) return error;
                break;
            case Format::list:
                read_list(file, *input);
                break;
            case Format::page:
                if (file.given) return refused_page(file.path);
                skips_.add("file", "it is a web page (HTML), no plain text", file.path);
                break;
        }
        if (!input->failed()) return std::nullopt;
        if (file.given) return Error{ErrorCode::unreadable, "cannot be read to its end", file.path};
        skips_.add("file", "it cannot be read to its end", file.path);
        return std::nullopt;
    }

    void read_text(const FoundFile& file, Input& input) {
        auto bytes = input.read_all(largest_article);
        if (!bytes) {
            skips_.add("file", "it is larger than 64 MiB, which no article is", file.path);
        } else if (bytes->empty()) {
            // An empty input is an empty corpus; only a file that should have held something is worth a word.
            if (file.path != "-") skips_.add("file", "it is empty", file.path);
        } else {
            keep(article_of_text(file, std::move(*bytes), making_));
        }
    }

    std::optional<Error> read_lines(const FoundFile& file, Input& input) {
        std::string_view beginning = input.peek();
        beginning.remove_prefix(text::byte_order_mark(beginning));
        const std::string_view first = trim(beginning.substr(0, beginning.find('\n')));
        if (is_figure_record(first, options_.columns)) return read_record_rows(file, input);
        std::string line;
        for (std::uint32_t number = 1;; ++number) {
            const Input::Line got = input.next_line(line, largest_article);
            if (got == Input::Line::end) return std::nullopt;
            if (got == Input::Line::too_long) {
                skips_.add("record", "its line is longer than 64 MiB",
                           file.path + ':' + std::to_string(number));
                continue;
            }
            if (number == 1) line.erase(0, text::byte_order_mark(line));
            if (trim(line).empty()) continue;
            read_line(file, std::move(line), number);
        }
    }

    /// The whole file as UTF-8 without its byte order mark; nothing, and a skip, when it is none.
    std::optional<std::string> whole_text(const FoundFile& file, Input& input) {
        auto bytes = input.read_all(largest_list);
        auto text = bytes ? text::to_utf8(std::move(*bytes)) : std::nullopt;
        if (!text) {
            skips_.add("file", bytes ? "it is binary data, not text" : "it is larger than 1 GiB", file.path);
            return std::nullopt;
        }
        return text->text.substr(text::byte_order_mark(text->text));
    }

    std::optional<Error> read_record_rows(const FoundFile& file, Input& input) {
        const auto text = whole_text(file, input);
        if (!text) return std::nullopt;
        auto tables = read_record_table(file, *text, options_, skips_);
        if (!tables) return tables.error();
        return keep(file, std::move(*tables));
    }

    std::optional<Error> read_table(const FoundFile& file, Input& input) {
        const auto text = whole_text(file, input);
        if (!text) return std::nullopt;
        auto rows = read_separated(file, *text, options_, skips_);
        if (!rows) return rows.error();
        if (auto* tables = std::get_if<Tables>(&*rows)) return keep(file, std::move(*tables));
        if (const auto* why = std::get_if<std::string>(&*rows)) {
            if (file.given) return Error{ErrorCode::bad_record, *why, file.path};
            skips_.add("other file", *why, file.path);
            return std::nullopt;
        }
        for (RecordRow& row : std::get<std::vector<RecordRow>>(*rows))
            keep(article_of_record(file, std::move(row.record), {row.line, 1, file.id + ':' + std::to_string(row.line), std::nullopt}, making_));
        return std::nullopt;
    }

    std::optional<Error> keep(const FoundFile& file, Tables tables) {
        std::erase_if(tables, [](const Table& table) { return table.rows.empty(); });
        if (tables.empty())
            return Error{ErrorCode::no_articles, "no row of it could be read", file.path, 0, 0, "each row needs a value"};
        std::ranges::move(tables, std::back_inserter(corpus_.tables));
        return std::nullopt;
    }

    void read_line(const FoundFile& file, std::string line, std::uint32_t number) {
        RecordPlace place{number, 1, file.id + ':' + std::to_string(number), std::nullopt};
        auto text = text::to_utf8(std::move(line));
        if (!text) {
            skips_.add("record", "it is binary data, not text", file.path + ':' + std::to_string(number));
            return;
        }
        place.converted_from = text->converted_from;
        read_record(file, text->text, place);
    }

    void read_list(const FoundFile& file, Input& input) {
        auto bytes = input.read_all(largest_list);
        auto text = bytes ? text::to_utf8(std::move(*bytes)) : std::nullopt;
        if (!text) {
            skips_.add("file", bytes ? "it is binary data, not text" : "it is larger than 1 GiB", file.path);
            return;
        }
        const std::size_t mark = text::byte_order_mark(text->text);
        const std::string_view json = std::string_view(text->text).substr(mark);
        if (!file.given && is_own_format(json)) return;  // gold and reports that lie beside the articles
        const auto items = split_records(json);
        if (items.empty()) {
            skips_.add("file", trim(json).empty() ? "it is empty" : "it holds no list of articles",
                       file.path);
            return;
        }
        const text::LineIndex lines(json);
        std::size_t count = 0;
        for (const JsonItem& item : items) {
            const auto at = lines.at(static_cast<std::uint32_t>(item.offset));
            const std::string suffix = items.size() == 1 ? std::string() : ':' + std::to_string(++count);
            read_record(file, item.json, {at.line, at.column, file.id + suffix, text->converted_from});
        }
    }

    void read_record(const FoundFile& file, std::string_view json, const RecordPlace& place) {
        auto record = parse_record(json);
        if (const auto* why = std::get_if<std::string>(&record)) {
            skips_.add("record", *why, file.path + ':' + fault_place(json, *why, place));
            return;
        }
        keep(article_of_record(file, std::move(std::get<Record>(record)), place, making_));
    }

    void keep(std::optional<Article> article) {
        if (!article) return;
        corpus_.articles.push_back(std::move(*article));
        if (options_.progress) options_.progress(Stage::reading, corpus_.articles.size(), 0);
    }

    std::optional<Error> check_ids() {
        auto& articles = corpus_.articles;
        std::ranges::sort(articles, [](const Article& a, const Article& b) {
            return std::tie(a.id, a.path, a.record_line, a.record_column) <
                   std::tie(b.id, b.path, b.record_line, b.record_column);
        });
        const auto twin = std::ranges::adjacent_find(articles, {}, &Article::id);
        if (twin == articles.end()) return std::nullopt;
        const auto where = [](const Article& a) {
            return a.record_line == 0 ? a.path : a.path + ':' + std::to_string(a.record_line);
        };
        return Error{ErrorCode::duplicate_id,
                     "two articles have the id \"" + twin->id + "\": " + where(*twin) + " and " +
                         where(*std::next(twin)),
                     {},
                     0,
                     0,
                     "give the folder that holds both, or ids of their own"};
    }

    const Options& options_;
    Skips skips_;
    Flags flags_;
    Making making_;
    Corpus corpus_;
};

}  // namespace
}  // namespace ingest

Result<Corpus> read_corpus(const Options& options) {
    return ingest::CorpusReader(options).read(options);
}

}  // namespace atodds
