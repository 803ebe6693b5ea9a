#include "segment/context_tags.hpp"

#include "text/one_of.hpp"

namespace atodds::segment {
namespace {

bool opens_object(Tag tag) { return tag == Tag::dt || tag == Tag::prps || tag == Tag::prp; }

bool is_gerund(const Document& d, std::uint32_t t) {
    constexpr std::size_t shortest = 5;  // "king", "ring" are none
    const Tag tag = d.tokens[t].tag;
    if ((tag != Tag::nn && tag != Tag::jj) || d.tokens[t - 1].tag != Tag::in || !opens_object(d.tokens[t + 1].tag)) return false;
    const std::string_view word = d.text(t);
    return word.size() > shortest && word.ends_with("ing") && d.pack->lemma(d.lower(t), 'v') != d.lower(t);
}

/// "Denied bombing the market": behind a verb that takes the act as its object, and before that act's own.
bool is_told_act(const Document& d, std::uint32_t t) {
    const bool adverb = d.tokens[t - 1].tag == Tag::rb && t > 1;
    if (d.tokens[t].tag != Tag::nn || !opens_object(d.tokens[t + 1].tag) || !d.text(t).ends_with("ing")) return false;
    static const rules::PhraseTable& verbs = rules::Pack::english().phrases("act-taking-verb");
    return static_cast<bool>(verbs.longest(d.words_from(adverb ? t - 2 : t - 1, t)));
}

/// "The border crossing at Elm": a noun, where the treebank knows "a man crossing the road" only.
bool ends_compound(const Document& d, std::uint32_t t) {
    if (d.tokens[t].tag != Tag::vbg || !is_noun(d.tokens[t - 1].tag) || opens_object(d.tokens[t + 1].tag)) return false;
    static const rules::PhraseTable& compounds = rules::Pack::english().phrases("compound-gerund");
    return static_cast<bool>(compounds.longest(d.words_from(t - 1, t + 1)));
}

/// ", not paint,".
bool is_contrasted(const Document& d, std::uint32_t t, std::uint32_t first) {
    if (t < first + 2 || (d.tokens[t].tag != Tag::vb && d.tokens[t].tag != Tag::vbp) || d.text(t + 1) != ",") return false;
    return d.text(t - 2) == "," && d.text(t - 1) == "not";
}

/// "The suspect is": one of whom a verb in the singular tells is a noun; "the poor are" are many.
bool is_told_of(const Document& d, std::uint32_t t) {
    if (d.tokens[t].tag != Tag::jj || d.tokens[t - 1].tag != Tag::dt) return false;
    return d.tokens[t + 1].tag == Tag::vbz || d.text(t + 1) == "was";
}

/// "Had a permit for": no verb stands right behind an article.
bool follows_article(const Document& d, std::uint32_t t) {
    const Tag tag = d.tokens[t].tag;
    if (tag != Tag::vb && tag != Tag::vbp) return false;
    const auto before = d.lower(t - 1);
    return before == "a" || before == "an" || before == "the" || before == "no" || before == "every" || before == "another";
}

/// "Have not come up", "had never run": a participle that looks like the infinitive.
bool is_perfect(const Document& d, std::uint32_t t, std::uint32_t first) {
    static const rules::PhraseTable& alike = rules::Pack::english().phrases("participle-like-infinitive");
    const Tag tag = d.tokens[t].tag;
    if ((tag != Tag::vb && tag != Tag::vbp) || !alike.longest(d.words_from(t, t + 1))) return false;
    std::uint32_t before = t;
    while (before > first && d.tokens[before - 1].tag == Tag::rb) --before;
    return before > first && text::is_one_of(d.lower(before - 1), "have", "has", "had", "having");
}

/// "5.5 million vs 4.1 million": between two figures or names, whatever the treebank makes of it.
bool is_versus(const Document& d, std::uint32_t t) {
    const std::string_view written = d.text(t);  // at hand; to look up each word of a text in lower case is a wait for memory
    if (!written.starts_with('v') && !written.starts_with('V')) return false;
    const auto word = d.lower(t);
    return word == "vs" || word == "vs." || word == "versus";
}

/// Only words of these tags are looked at by what follows.
bool may_be_settled(Tag tag) { return is_adjective(tag) || is_noun(tag) || is_verb(tag); }

/// "Bread costs more in Minsk": in a sentence without a verb; "energy costs more than doubled" has one.
bool is_lone_verb(const Document& d, std::uint32_t t, const Sentence& sentence) {
    const bool compared = d.tokens[t].tag == Tag::nns && is_noun(d.tokens[t - 1].tag) && (d.lower(t + 1) == "more" || d.lower(t + 1) == "less");
    if (!compared || d.pack->lemma(d.lower(t), 'v') == d.lower(t)) return false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
        if (is_verb(d.tokens[i].tag) || d.tokens[i].tag == Tag::md) return false;
    return true;
}

/// "Tear gas", "forty armoured vehicles": words that the treebank knows as verb forms alone.
void settle_fixed_nouns(Document& d, const Sentence& sentence) {
    static const rules::PhraseTable& nouns = rules::Pack::english().phrases("fixed-noun");
    for (std::uint32_t t = sentence.first; t + 1 < sentence.last; ++t) {
        if (!is_verb(d.tokens[t].tag) || !is_noun(d.tokens[t + 1].tag)) continue;
        if (!nouns.longest(d.words_from(t, sentence.last))) continue;
        d.tokens[t].tag = d.text(t).ends_with("ed") ? Tag::jj : Tag::nn;
        if (t > sentence.first && d.lower(t - 1) == "no") d.tokens[t - 1].tag = Tag::dt;
    }
}

/// The word behind "nor" that ends a pair of nouns: "neither tear gas nor | dogs |," is no verb.
void settle_second_of_two(Document& d, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t t = first; t + 2 < std::min(first + reach, last); ++t) {
        if (d.lower(t) != "nor") continue;
        const Tag tag = d.tokens[t + 1].tag, next = d.tokens[t + 2].tag;
        if ((tag == Tag::vbz || tag == Tag::vbp || tag == Tag::vb) && (next == Tag::punct || next == Tag::in)) d.tokens[t + 1].tag = d.text(t + 1).ends_with("s") ? Tag::nns : Tag::nn;
        return;
    }
}

/// "Used neither tear gas nor batons": a determiner, where a noun follows and no verb.
void settle_neither(Document& d, const Sentence& sentence) {
    constexpr std::string_view neither = "neither";
    for (std::uint32_t t = sentence.first; t + 1 < sentence.last; ++t) {
        const Tag tag = d.tokens[t].tag, next = d.tokens[t + 1].tag;
        if ((tag != Tag::cc && tag != Tag::rb && tag != Tag::dt) || d.tokens[t].span().size() != neither.size() || (!is_noun(next) && !is_adjective(next)) || d.lower(t) != neither) continue;
        d.tokens[t].tag = Tag::dt;
        settle_second_of_two(d, t + 1, sentence.last);
    }
}

}  // namespace

void settle_context_tags(Document& document, const Sentence& sentence) {
    settle_fixed_nouns(document, sentence);
    settle_neither(document, sentence);
    for (std::uint32_t t = sentence.first + 1; t + 1 < sentence.last; ++t) {
        if (is_versus(document, t)) document.tokens[t].tag = Tag::in;
        else if (!may_be_settled(document.tokens[t].tag)) continue;
        else if (is_gerund(document, t) || is_told_act(document, t)) document.tokens[t].tag = Tag::vbg;
        else if (is_perfect(document, t, sentence.first)) document.tokens[t].tag = Tag::vbn;
        else if (ends_compound(document, t)) document.tokens[t].tag = Tag::nn;
        else if (is_lone_verb(document, t, sentence)) document.tokens[t].tag = Tag::vbz;
        else if (is_contrasted(document, t, sentence.first) || is_told_of(document, t)) document.tokens[t].tag = Tag::nn;
        else if (follows_article(document, t)) document.tokens[t - 1].tag = Tag::dt, document.tokens[t].tag = Tag::nn;
    }
}

}  // namespace atodds::segment
