#include "report/gold.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "ingest/json_fault.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

using Json = nlohmann::json;

constexpr std::string_view gold_format = "atodds-gold/1";

std::string base_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

/// Reads gold into `gold`; what is wrong is thrown as a text and caught at the edge below.
class Reader {
  public:
    explicit Reader(const Json& root) : root_(root) {}

    Gold read() {
        if (root_.value("format", "") != gold_format)
            throw std::string("its format is not ") + std::string(gold_format);
        gold_.name = root_.value("name", "");
        for (const Json& document : list(root_, "documents")) {
            const std::string id = document.value("id", document.value("doc", ""));
            files_[id] = base_name(document.value("file", id));
        }
        // all claims before any pair: a pair may join claims of two facts, or stand before the fact that holds its claim
        for (const Json& claim : list(root_, "claims")) take_claim(claim, "");
        for (const Json& fact : list(root_, "facts")) take_fact(fact);
        for (const Json& pair : list(root_, "pairs")) take_pair(pair, {});
        std::size_t index = 0;
        for (const Json& fact : list(root_, "facts")) {
            for (const Json& pair : list(fact, "pairs")) take_pair(pair, index);
            ++index;
        }
        for (const Json& trap : list(root_, "must_not_flag")) take_trap(trap);
        if (!root_.contains("claims") && !root_.contains("pairs") && !root_.contains("facts"))
            throw std::string("it has neither \"claims\" nor \"pairs\" nor \"facts\" (empty lists say that nothing is at odds)");
        return std::move(gold_);
    }

  private:
    static const Json& list(const Json& parent, const char* name) {
        static const Json none = Json::array();
        const auto found = parent.find(name);
        return found == parent.end() || !found->is_array() ? none : *found;
    }

    static std::string text(const Json& object, const char* key, const std::string& of) {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_string()) throw of + " has no text \"" + key + '"';
        return found->get<std::string>();
    }

    static std::uint32_t offset(const Json& object, const char* key, const std::string& of) {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_number_unsigned()) throw of + " has no whole number \"" + key + '"';
        return found->get<std::uint32_t>();
    }

    std::size_t take_claim(const Json& claim, const std::string& kind) {
        const std::string id = text(claim, "id", "a claim");
        GoldClaim taken = span_of(claim, "claim " + id);
        taken.id = id;
        taken.kind = claim.value("kind", kind);
        const std::size_t index = gold_.claims.size();
        by_id_[taken.id] = index;
        gold_.claims.push_back(std::move(taken));
        return index;
    }

    GoldClaim span_of(const Json& place, const std::string& of) const {
        GoldClaim claim;
        claim.document = text(place, "doc", of);
        const auto file = files_.find(claim.document);
        claim.file = file == files_.end() ? base_name(claim.document) : file->second;
        claim.span = {offset(place, "begin", of), offset(place, "end", of)};
        return claim;
    }

    std::size_t claim_index(const Json& pair, const char* side) const {
        const std::string id = text(pair, side, "a pair");
        const auto found = by_id_.find(id);
        if (found == by_id_.end()) throw "a pair names the claim " + id + ", which is not there";
        return found->second;
    }

    static VerdictSet verdicts_of(const Json& written) {
        VerdictSet set;
        for (const Json& one : written.is_array() ? written : Json::array({written})) {
            const auto verdict = verdict_of(one.is_string() ? one.get<std::string>() : std::string());
            if (!verdict) throw "there is no verdict " + one.dump(-1, ' ', false, Json::error_handler_t::replace);
            set.set(static_cast<std::size_t>(*verdict));
        }
        return set;
    }

    void take_pair(const Json& pair, std::optional<std::size_t> fact) {
        GoldPair taken;
        taken.a = claim_index(pair, "a");
        taken.b = claim_index(pair, "b");
        if (!pair.contains("verdict")) throw "the pair of " + text(pair, "a", "a pair") + " and " + text(pair, "b", "a pair") + " has no \"verdict\"";
        taken.verdicts = verdicts_of(pair["verdict"]);
        taken.strong = pair.value("required", true);
        taken.fact = fact;
        gold_.pairs.push_back(taken);
    }

    void take_fact(const Json& fact) {
        const std::size_t index = gold_.facts.size();
        gold_.facts.push_back({text(fact, "id", "a fact"), {}});
        const std::string kind = fact.value("kind", "");
        for (const Json& claim : list(fact, "claims"))
            gold_.facts[index].claims.push_back(take_claim(claim, kind));
        std::sort(gold_.facts[index].claims.begin(), gold_.facts[index].claims.end());
    }

    void take_trap(const Json& trap) {
        for (const char* side : {"a", "b"})
            if (!trap.contains(side) || !trap[side].is_object() || trap[side].value("end", 0) == 0) return;
        GoldPair pair;
        pair.a = take_trap_side(trap["a"]);
        pair.b = take_trap_side(trap["b"]);
        pair.strong = false;
        pair.trap = true;
        gold_.pairs.push_back(pair);
    }

    std::size_t take_trap_side(const Json& side) {
        GoldClaim claim = span_of(side, "a place of must_not_flag");
        claim.kind = "trap";
        gold_.claims.push_back(std::move(claim));
        return gold_.claims.size() - 1;
    }

    const Json& root_;
    Gold gold_;
    std::map<std::string, std::string> files_;  // by document id
    std::map<std::string, std::size_t> by_id_;
};

Error broken(const std::string& path, const std::string& what) {
    return {ErrorCode::bad_record, "this is no gold file: " + what, path, 0, 0, "docs/gold.md describes the form"};
}

}  // namespace

Result<Gold> parse_gold(std::string_view text, const std::string& path) {
    const Json root = Json::parse(text, nullptr, false);
    if (root.is_discarded()) {
        const ingest::JsonFault fault = ingest::find_json_fault(text);
        return Error{ErrorCode::bad_record, "this is no gold file: it is not JSON: " + fault.message, path, fault.line, fault.column};
    }
    try {
        if (!root.is_object()) return broken(path, "it holds no JSON object");
        return Reader(root).read();
    } catch (const std::string& what) {
        return broken(path, what);
    } catch (const Json::exception&) {  // its own words name functions, of no use to a reader
        return broken(path, "a field holds a value of another kind than it should");
    }
}

Result<Gold> read_gold(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return Error{ErrorCode::not_found, "there is no such file", path};
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file) return Error{ErrorCode::unreadable, "the file cannot be read", path};
    return parse_gold(text, path);
}

}  // namespace atodds::report
