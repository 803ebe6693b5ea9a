#include "extract/names_workspace.hpp"

#include <algorithm>
#include <array>

#include "rules/listed.hpp"
#include "text/utf8.hpp"

namespace atodds::extract::naming {

using segment::Token;
using segment::TokenKind;

Cues::Cues(const rules::Pack& pack)
    : titles(pack.phrases("title")),
      title_modifiers(pack.phrases("title.modifier")),
      heads(pack.phrases("organisation.head")),
      kinds(pack.phrases("place.kind")),
      features(pack.phrases("place.feature")),
      prepositions(pack.phrases("place.preposition")),
      speech(pack.phrases("name.speech")),
      life(pack.phrases("name.life")),
      never(pack.phrases("name.never")),
      naming(pack.phrases("name.naming")),
      person_nouns(pack.phrases("person-noun")),
      apposed_nouns(pack.phrases("apposed-noun")) {}

namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// What a byte becomes in the look-up form; 0: it is left out.
constexpr std::array<char, 256> folded_bytes = [] {
    std::array<char, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) table[c] = static_cast<char>(c);
    for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = static_cast<char>(c - 'A' + 'a');
    for (const char c : {'-', '/'}) table[static_cast<std::size_t>(c)] = ' ';
    for (const char c : {'.', '\'', '`'}) table[static_cast<std::size_t>(c)] = 0;
    return table;
}();

void append_folded(std::string& out, std::string_view text) {
    const std::size_t begin = out.size();
    out.resize(begin + text.size());
    char* end = out.data() + begin;
    for (const char c : text) {
        *end = folded_bytes[static_cast<unsigned char>(c)];
        end += *end != 0 ? 1 : 0;
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
}

/// Articles and particles that stand in lower case before the capital of a foreign name.
constexpr std::array<std::string_view, 16> name_articles{"al", "el", "as", "ash", "ad", "ar", "at",  "az",
                                                         "an", "ez", "es", "ul",  "d",  "l",  "abu", "bin"};
bool is_name_article(std::string_view word) { return std::ranges::find(name_articles, word) != name_articles.end(); }
bool begins_name_article(char letter) {
    static constexpr auto letters = [] {
        std::array<bool, 256> found{};
        for (const std::string_view article : name_articles) found[static_cast<unsigned char>(article.front())] = true;
        return found;
    }();
    return letters[static_cast<unsigned char>(letter)];
}

}  // namespace

namespace {

void append_form(std::string& out, std::string_view word) {
    if (is_ascii(word)) append_folded(out, word);
    else append_folded(out, text::fold_accents(word));
}

/// The look-up form of a word of the pack, found once a thread.
const std::string& form_of(rules::WordId word, const rules::Pack& pack) {
    struct PackForms {
        const rules::Pack* pack = nullptr;
        std::vector<std::string> forms;
    };
    thread_local PackForms known;
    if (known.pack != &pack) known = {&pack, std::vector<std::string>(pack.words() + 1)};
    std::string& form = known.forms[word];
    if (form.empty()) append_form(form, pack.text(word));
    return form;
}

}  // namespace

Words::Words(const segment::Document& document) : document_(document) {
    starts_.reserve(document.tokens.size() + 1);
    bytes_.reserve(document.article->text.size());
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        if (document.tokens[t].kind != TokenKind::word) continue;
        const rules::WordId word = document.words[t];
        if (word != rules::unknown_word) bytes_ += form_of(word, *document.pack);
        else append_form(bytes_, document.text(t));
    }
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

std::string Words::key(Range range) const {
    std::string result;
    for (TokenIndex t = range.first; t < range.last; ++t) {
        const std::string_view word = at(t);
        if (word.empty()) continue;
        if (!result.empty() && !document_.tokens[t].is(segment::possessive)) result += ' ';
        result += word;
    }
    return result;
}

Workspace::Workspace(const segment::Document& doc)
    : document(doc), gazetteer(gazetteer::Gazetteer::instance()), cues(*doc.pack), words(doc) {
    taken_.resize(doc.tokens.size());
    capital_.resize(doc.tokens.size());
    answers_.resize(doc.tokens.size());
    for (TokenIndex t = 0; t < size(); ++t) {
        capital_[t] = token(t).kind == TokenKind::word && (token(t).is(segment::capitalised) || begins_with_article(t));
        if (capital_[t]) capitals_.push_back(t);
    }
    judge_casing();
}

/// "BERLIN, 13 May - Ann Lind met Olaf Torp on Monday.": a full sentence whose verb has no capital is no headline, whatever names are in it.
bool Workspace::tells_in_small_letters(const segment::Sentence& sentence) const {
    if (sentence.last == sentence.first || !document.text(sentence.last - 1).ends_with('.')) return false;
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        using segment::Tag;
        const Tag tag = token(t).tag;
        const bool finite = tag == Tag::vbd || tag == Tag::vbz || tag == Tag::vbp || tag == Tag::md;
        if (finite && token(t).kind == TokenKind::word && !token(t).is(segment::capitalised)) return true;
    }
    return false;
}

void Workspace::judge_casing() {
    constexpr std::uint32_t fewest_words = 4;    // fewer say nothing about the style
    constexpr std::size_t shortest_content = 4;  // "of", "the", "and" stay small in title case
    for (const segment::Sentence& sentence : document.sentences) {
        std::uint32_t content = 0, capitals = 0, uppers = 0, letters = 0;
        for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
            if (token(t).kind != TokenKind::word) continue;
            ++letters;
            uppers += token(t).is(segment::all_caps) ? 1 : 0;
            if (token(t).span().size() < shortest_content) continue;
            ++content;
            capitals += token(t).is(segment::capitalised) ? 1 : 0;
        }
        Casing casing = Casing::plain;
        if (content >= fewest_words && capitals * 7 >= content * 6 && !tells_in_small_letters(sentence)) casing = Casing::title;
        if (letters >= fewest_words && uppers * 5 >= letters * 4) casing = Casing::upper;
        casing_.push_back(casing);
    }
}

bool Workspace::begins_with_article(TokenIndex t) const {
    constexpr std::size_t longest_article = 3;
    const std::string_view written = document.text(t);
    if (!begins_name_article(written.front())) return false;  // seven of ten words
    const auto mark = std::ranges::find_if(written.substr(0, longest_article + 1), [](char c) { return c == '-' || c == '\''; });
    const auto hyphen = static_cast<std::size_t>(mark - written.begin());
    return hyphen + 1 < written.size() && written[hyphen + 1] >= 'A' &&
           written[hyphen + 1] <= 'Z' && is_name_article(written.substr(0, hyphen));
}

bool Workspace::is_small_word(TokenIndex t) const {
    using segment::Tag;
    constexpr std::array<Tag, 12> small{Tag::dt, Tag::in,  Tag::cc,  Tag::prp, Tag::prps, Tag::to,
                                        Tag::md, Tag::wdt, Tag::wrb, Tag::wp,  Tag::ex,   Tag::pdt};
    const bool tagged = std::ranges::find(small, token(t).tag) != small.end();
    return words.at(t) == "the" || (tagged && gazetteer.is_frequent_word(words.at(t)));
}

bool Workspace::ends_with_trade(Range range) const {
    static const rules::Listed trades("trade-word");
    return range.size() > 1 && trades.has(words.at(range.last - 1));
}

bool Workspace::touches_figure(TokenIndex t) const {
    const auto is_figure = [&](TokenIndex i) {
        return token(i).kind == TokenKind::number || token(i).kind == TokenKind::symbol;
    };
    const bool before = t > 0 && is_figure(t - 1) && !token(t).is(segment::space_before);
    const bool after = t + 1 < size() && is_figure(t + 1) && !token(t + 1).is(segment::space_before);
    return before || after;
}

bool Workspace::is_dictionary_form(TokenIndex t) const {
    const std::string_view word = words.at(t);
    if (gazetteer.is_dictionary_word(word)) return true;
    const auto without = [&](std::string_view ending, std::string_view added) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 3) return false;
        return gazetteer.is_dictionary_word(
            std::string(word.substr(0, word.size() - ending.size())).append(added));
    };
    return without("s", "") || without("es", "") || without("ies", "y") || without("ed", "") ||
           without("ed", "e") || without("ing", "") || without("ing", "e") || without("er", "");
}

bool Workspace::is_never(TokenIndex t) const {
    const auto listed = [&](rules::WordId id) {
        return id != rules::unknown_word && cues.never.exact(std::span(&id, 1)) != nullptr;
    };
    if (listed(document.words[t])) return true;
    const std::string_view word = words.at(t);  // "Saturdays blast" lost its apostrophe
    return word.ends_with('s') && listed(document.pack->word(word.substr(0, word.size() - 1)));
}

rules::PhraseTable::Match Workspace::match_before(const rules::PhraseTable& table, TokenIndex t) const {
    constexpr TokenIndex longest = 4;
    if (t == 0 || t >= size()) return {};
    const TokenIndex start = std::max(sentence_at(t).first, t > longest ? t - longest : 0);
    for (TokenIndex first = start; first < t; ++first) {
        if (document.words[first] == rules::unknown_word) continue;
        if (const rules::Phrase* phrase = table.exact(document.words_from(first, t)))
            return {phrase, t - first};
    }
    return {};
}

bool Workspace::is_free(Range range) const {
    return std::all_of(taken_.begin() + range.first, taken_.begin() + range.last,
                       [](auto t) { return t == 0; });
}

NameIndex Workspace::name_at(TokenIndex t) const {
    const NameMention* mention = mention_at(t);
    return mention == nullptr ? no_name : mention->name;
}

const NameMention* Workspace::mention_at(TokenIndex t) const {
    return t < size() && taken_[t] != 0 ? &names.mentions[taken_[t] - 1] : nullptr;
}

void Workspace::claim(Range range, NameIndex name, NameMention flags) {
    if (range.empty() || !is_free(range)) return;
    flags.first = range.first;
    flags.last = range.last;
    flags.name = name;
    names.mentions.push_back(flags);
    std::fill(taken_.begin() + range.first, taken_.begin() + range.last,
              static_cast<std::uint32_t>(names.mentions.size()));
}

NameIndex Workspace::entity(std::string_view id, std::string_view name, EntityType type) {
    auto known = by_id_.find(id);
    if (known == by_id_.end()) {
        known = by_id_.emplace(id, static_cast<NameIndex>(names.entities.size())).first;
        NamedEntity entity;
        entity.id = id;
        entity.name = name;
        entity.type = type;
        names.entities.push_back(std::move(entity));
    }
    // a run that was a thing as far as known may turn out to be a place or a person
    EntityType& held = names.entities[known->second].type;
    if (held == EntityType::thing) held = type;
    return known->second;
}

void Workspace::release(const NameMention& mention) {
    NameMention& held = names.mentions[taken_[mention.first] - 1];
    std::fill(taken_.begin() + held.first, taken_.begin() + held.last, 0U);
    held.last = held.first;
}

void Workspace::widen(const NameMention& mention, TokenIndex first, NameIndex name) {
    const std::uint32_t place = taken_[mention.first];
    NameMention& wide = names.mentions[place - 1];
    wide.first = first;
    wide.name = name;
    wide.demonym = wide.capital = false;
    std::fill(taken_.begin() + first, taken_.begin() + wide.last, place);
}

NameIndex Workspace::entity(const gazetteer::Entry& entry) {
    const NameIndex index = entity(entry.id, entry.name, entry.type);
    if (at(index).parent.empty()) at(index).parent = entry.parent;
    if (at(index).stands_for.empty()) at(index).stands_for = entry.stands_for;
    return index;
}

NameIndex Workspace::known(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? no_name : found->second;
}

std::string Workspace::display(Range range) const {
    std::string result;
    for (TokenIndex t = range.first; t < range.last; ++t) {
        if (t > range.first && token(t).is(segment::space_before)) result += ' ';
        result += document.text(t);
    }
    return result;
}

std::string stands_for(const NamedEntity& entity) {
    return entity.stands_for.empty() ? entity.id : std::string(entity.stands_for);
}

NameIndex owner_before(const Workspace& work, TokenIndex t) {
    if (t == 0 || !work.same_sentence(t - 1, t)) return no_name;
    const TokenIndex last = work.is_possessive(t - 1) && t >= 2 ? t - 2 : t - 1;
    const NameMention* owner = work.mention_at(last);
    // "Turkey-backed forces" are not Turkey's
    const bool compound =
        owner != nullptr && owner->demonym && work.words.at(last).find(' ') != std::string_view::npos;
    return owner == nullptr || compound ? no_name : owner->name;
}

}  // namespace atodds::extract::naming
