#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/names.hpp"
#include "gazetteer/gazetteer.hpp"
#include "segment/document.hpp"

/// What the steps of find_names share. Each step reads the tokens and claims those that it can name; a later
/// step takes only tokens that are still free.
namespace atodds::extract::naming {

using TokenIndex = std::uint32_t;
using NameIndex = std::uint32_t;  ///< into Names::entities
constexpr NameIndex no_name = 0xFFFFFFFF;

/// Half-open range of tokens.
struct Range {
    TokenIndex first = 0;
    TokenIndex last = 0;
    bool empty() const { return last <= first; }
    std::uint32_t size() const { return last - first; }
};

/// How a sentence is written: in title case and in capitals a capital letter says nothing.
enum class Casing : std::uint8_t { plain, title, upper };

/// The phrase classes the steps use, looked up once.
struct Cues {
    explicit Cues(const rules::Pack& pack);
    const rules::PhraseTable& titles;
    const rules::PhraseTable& title_modifiers;
    const rules::PhraseTable& heads;
    const rules::PhraseTable& kinds;
    const rules::PhraseTable& features;
    const rules::PhraseTable& prepositions;
    const rules::PhraseTable& speech;
    const rules::PhraseTable& life;
    const rules::PhraseTable& never;
    const rules::PhraseTable& naming;
    const rules::PhraseTable& person_nouns;
    const rules::PhraseTable& apposed_nouns;
};

/// The tokens of a document in look-up form: lower case without accents, dots, apostrophes; a space for a
/// hyphen.
class Words {
  public:
    explicit Words(const segment::Document& document);
    [[gnu::always_inline]] text::Letters at(TokenIndex token) const {  // in place: asked of every word
        return text::Letters(std::string_view(bytes_.data() + starts_[token], starts_[token + 1] - starts_[token]));
    }
    /// The look-up form of a range of tokens; possessive endings are glued to their word ("people's" ->
    /// "peoples").
    std::string key(Range range) const;

  private:
    std::string bytes_;
    std::vector<std::uint32_t> starts_;
    const segment::Document& document_;
};

/// What the text says of a person.
struct Person {
    NameIndex name = no_name;
    std::vector<std::string> parts;  ///< of the name, folded, articles out: {"recep", "tayyip", "erdogan"}
    std::string office;              ///< normal form: "president"; empty: none said
    char gender = 0;                 ///< m, f or 0
    TokenIndex named_at = 0;         ///< where the full name stands first
};

class Workspace {
  public:
    explicit Workspace(const segment::Document& doc);

    const segment::Document& document;
    const gazetteer::Gazetteer& gazetteer;
    Cues cues;
    Words words;
    Names names;
    std::vector<Person> people;
    /// Names that the document itself explains: "abc" of "X (ABC)", "the observatory", learned places; by
    /// look-up form.
    std::map<std::string, NameIndex, std::less<>> aliases;
    /// Places of the document by consonant skeleton: within one document two spellings of it are one place.
    std::map<std::string, NameIndex, std::less<>> place_bones;

    std::uint32_t sentence_of(TokenIndex token) const { return document.sentence_of[token]; }
    const segment::Sentence& sentence_at(TokenIndex token) const {
        return document.sentences[sentence_of(token)];
    }
    Casing casing(TokenIndex token) const { return casing_[sentence_of(token)]; }
    const segment::Token& token(TokenIndex index) const { return document.tokens[index]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(document.tokens.size()); }

    bool is_word(TokenIndex t) const { return t < size() && token(t).kind == segment::TokenKind::word; }
    bool is_possessive(TokenIndex t) const { return t < size() && token(t).is(segment::possessive); }
    bool is_mark(TokenIndex t, std::string_view mark) const { return t < size() && document.text(t) == mark; }
    /// Capitalised, or an article with a capitalised rest ("al-Karim").
    bool is_capital(TokenIndex t) const { return t < size() && capital_[t]; }
    /// All tokens that are, ascending: one of five or so, and runs of them are looked for several times.
    const std::vector<TokenIndex>& capitals() const { return capitals_; }
    bool is_common(TokenIndex t) const { return gazetteer.is_common_word(words.at(t)); }
    /// "The", "In", "But": capitalised in a headline or after a lost full stop.
    bool is_small_word(TokenIndex t) const;
    /// "Norvane Coal": what bears the name of its trade is a firm, also where it speaks.
    bool ends_with_trade(Range range) const;
    /// A number or sign touches the token: "US$20", "500MW".
    bool touches_figure(TokenIndex t) const;
    /// A dictionary word, also in a regular inflected form ("agencies", "recovers").
    bool is_dictionary_form(TokenIndex t) const;
    /// A word that is never part of a name: months, days, headings.
    bool is_never(TokenIndex t) const;
    [[gnu::always_inline]] bool same_sentence(TokenIndex a, TokenIndex b) const {
        return a < size() && b < size() && sentence_of(a) == sentence_of(b);
    }
    rules::PhraseTable::Match match(const rules::PhraseTable& table, TokenIndex t) const {
        if (t >= size() || !table.may_start(document.words[t])) return {};
        return table.longest(document.words_from(t, sentence_at(t).last));
    }
    /// The phrase of a table that ends just before `t`; its length in tokens.
    rules::PhraseTable::Match match_before(const rules::PhraseTable& table, TokenIndex t) const;

    bool is_free(Range range) const;
    [[gnu::always_inline]] bool is_free(TokenIndex t) const { return t < size() && taken_[t] == 0; }
    /// The name of a token claimed so far; no_name when it is free.
    NameIndex name_at(TokenIndex t) const;
    /// The mention a token was claimed for; null when it is free.
    const NameMention* mention_at(TokenIndex t) const;
    void claim(Range range, NameIndex name, NameMention flags = {});
    /// Gives a mention another name.
    void rename(const NameMention& mention, NameIndex name) {
        names.mentions[taken_[mention.first] - 1].name = name;
    }
    /// The entity with this id, made when it is new.
    NameIndex entity(std::string_view id, std::string_view name, EntityType type);
    NameIndex entity(const gazetteer::Entry& entry);
    NamedEntity& at(NameIndex name) { return names.entities[name]; }
    const NamedEntity& at(NameIndex name) const { return names.entities[name]; }
    NameIndex known(std::string_view id) const;
    /// Frees the tokens of a mention; its entry stays, empty, until the end.
    void release(const NameMention& mention);
    /// Stretches a mention to the left over free tokens and gives it another name.
    void widen(const NameMention& mention, TokenIndex first, NameIndex name);
    /// Where capital_runs keeps what it found about a token by itself, whoever is named already.
    std::uint8_t& remembered_answers(TokenIndex t) const { return answers_[t]; }
    /// The text of a range with single spaces, for people.
    std::string display(Range range) const;

  private:
    bool tells_in_small_letters(const segment::Sentence& sentence) const;
    void judge_casing();
    bool begins_with_article(TokenIndex t) const;  ///< "al-Karim"
    std::vector<char> capital_;  // by token
    std::vector<TokenIndex> capitals_;
    mutable std::vector<std::uint8_t> answers_;  // by token
    std::vector<Casing> casing_;
    std::vector<std::uint32_t> taken_;  // index into names.mentions plus one
    std::map<std::string, NameIndex, std::less<>> by_id_;
};

// The steps, in the order of find_names().

/// Names of the gazetteer; homonyms by what else the document names.
void match_gazetteer(Workspace& work);
/// "X (ABC)": from here on ABC is X.
void define_abbreviations(Workspace& work);
/// "the Turkish foreign ministry", "Elmford University", "Ministry of Health".
void find_organisations(Workspace& work);
/// "the village of X", "X province", "X, Y", "in X": places the gazetteer does not know.
void learn_places(Workspace& work);
/// The place a range of words names: one the document knows already, also in another spelling, or a new one.
NameIndex learned_place(Workspace& work, Range name);
/// Titles and names of people, then their surnames alone; capitalised runs that nothing explains are things.
void find_people(Workspace& work);
/// "the ministry", "the president", pronouns, where one candidate fits.
void resolve_references(Workspace& work);

/// Maximal runs of capitalised free words within a sentence, with the small words of foreign names inside.
std::vector<Range> capital_runs(const Workspace& work);
/// The name a range ends with that may own what follows: "Turkish", "Russia's", "the Kremlin's"; no_name when
/// there is none.
NameIndex owner_before(const Workspace& work, TokenIndex t);
/// Country or body for which an owner stands: "turkey" for Turkey, Turkish, Ankara.
std::string stands_for(const NamedEntity& entity);

/// "Amara, Iraq", "Amara airport": what stands beside it makes it a place.
bool joins_a_name(const Workspace& work, const NameMention& mention);
/// "Ann Lee, 47," or "Ann Lee (47)".
bool has_age(const Workspace& work, Range name);
/// "La Odo Sirun, 56," and "56-year-old La Odo Sirun", "the captain, named as La Odo Sirun": of nothing but a person.
bool is_put_as_person(const Workspace& work, Range name);

}  // namespace atodds::extract::naming
