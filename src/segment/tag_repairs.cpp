#include "segment/tag_repairs.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "segment/chunk_reader.hpp"
#include "segment/folded_list.hpp"
#include "segment/tag_context.hpp"

namespace atodds::segment {
namespace {

constexpr FoldedList possessive_pronouns{
    std::array<std::string_view, 7>{"my", "your", "his", "her", "its", "our", "their"}};

bool can_be_possessed(Tag tag) {
    return is_noun(tag) || is_adjective(tag) || tag == Tag::cd || tag == Tag::vbg || tag == Tag::vbn;
}

/// One sentence's repairs, left to right.
class Repair : TagContext {
  public:
    using TagContext::TagContext;

    void run();

  private:
    /// Rules that may have something to do, a bit each. None looks at a word whose tag is not among its own, or that stands behind another.
    using Rules = std::uint32_t;
    struct Rule;
    static const std::array<Rule, 29> rules;
    Rules rules_for(std::uint32_t i) const;

    /// "recorded 412 | confirmed cholera cases": after a verb and a number a past form before its plural is a modifier.
    void settle_counted_participle(std::uint32_t i) {
        if (tag_at(i) != Tag::vbd || i < first_ + 2 || tag_at(i - 1) != Tag::cd || !is_verb(tag_at(i - 2))) return;
        constexpr std::uint32_t reach = 3;
        for (std::uint32_t t = i + 1; t < std::min(i + 1 + reach, last_); ++t) {
            if (tag_at(t) == Tag::nns) {
                tokens_[i].tag = Tag::vbn;
                return;
            }
            if (!is_adjective(tag_at(t)) && tag_at(t) != Tag::nn) return;
        }
    }
    void settle_state(std::uint32_t i) {
        Token& token = tokens_[i];
        if (token.tag == of_state) token.tag = Tag::in;
        if (token.kind == TokenKind::symbol && token.tag == Tag::punct) token.tag = Tag::sym;
    }
    void settle_pronoun(std::uint32_t i) {
        Token& token = tokens_[i];
        if (token.tag != Tag::wp && token.tag != Tag::prp) return;
        const std::string_view text = document_.text(i);
        if (token.tag == Tag::wp && equals_folded(text, "whose")) token.tag = Tag::wps;
        if (token.tag != Tag::prp || !possessive_pronouns.has(text)) return;
        const bool object =
            equals_folded(text, "her") || equals_folded(text, "his");  // "told her", "a friend of his"
        if (!object || can_be_possessed(tag_at(i + 1))) token.tag = Tag::prps;
    }
    void settle_clitic(std::uint32_t i) {
        Token& token = tokens_[i];
        if (token.is(possessive) && token.tag != Tag::pos)
            token.flags &= static_cast<std::uint8_t>(~possessive);
    }

    /// "did not open": after a form of "do" and "not" the verb, where a word is adjective or noun too.
    void settle_after_do(std::uint32_t i) {
        Token& token = tokens_[i];
        if (i < first_ + 2 || (!is_adjective(token.tag) && token.tag != Tag::nn)) return;
        const bool not_before = equals_folded(text_at(i - 1), "not") || equals_folded(text_at(i - 1), "n't");
        if (!not_before || cost_at(i, Tag::vb) == unknown_cost) return;  // the words first: to look a reading up is dearer
        const bool does = equals_folded(text_at(i - 2), "did") || equals_folded(text_at(i - 2), "does") || equals_folded(text_at(i - 2), "do");
        if (does) token.tag = Tag::vb;
    }

    /// "co-pilot", "bus-driver": no plural.
    void settle_compound(std::uint32_t i) {
        if (tokens_[i].tag != Tag::nns) return;
        const std::string_view word = text_at(i);
        const std::size_t hyphen = word.find('-');
        if (hyphen != std::string_view::npos && !word.ends_with('s') && !word.ends_with("en") && !word.ends_with("ple") &&
            word.find("s-") == std::string_view::npos)
            tokens_[i].tag = Tag::nn;
    }

    /// "The co-pilot was killed": behind an article the noun, where a word with a hyphen is taken for an adjective and nothing follows
    /// that it could go with.
    void settle_hyphened(std::uint32_t i) {
        Token& token = tokens_[i];
        if (i == first_ || i + 1 >= last_ || !is_adjective(token.tag) || text_at(i).find('-') == std::string_view::npos) return;
        const Tag before = tag_at(i - 1), next = tag_at(i + 1);
        if ((before == Tag::dt || before == Tag::prps) && (is_verb(next) || next == Tag::md || next == Tag::pos || next == Tag::in)) token.tag = Tag::nn;
    }

    /// "was no longer in force", "is no longer open": adverbs, where no noun follows that is compared.
    void settle_no_longer(std::uint32_t i) {
        constexpr std::string_view no = "no";
        if (tokens_[i].span().size() != no.size() || i + 1 >= last_ || !equals_folded(document_.text(i), no) ||
            !equals_folded(document_.text(i + 1), "longer"))
            return;
        const bool noun_follows = is_noun(tag_at(i + 2)) || is_adjective(tag_at(i + 2));
        if (noun_follows && (i == first_ || !is_be(i - 1) || compares(i + 2))) return;  // "there is no longer bridge than it"
        tokens_[i].tag = Tag::rb;
        tokens_[i + 1].tag = Tag::rbr;
    }
    /// "their faces", "the attacks", "destroying 46 stalls": no verb right after a possessive pronoun, an article or a count.
    void settle_plural(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbz || i == first_) return;
        const bool article = equals_folded(text_at(i - 1), "the") || equals_folded(text_at(i - 1), "no");
        // "destroying 46 stalls": what a verb or preposition leads to with a number is counted
        const bool counted = tag_at(i - 1) == Tag::cd && i >= first_ + 2 && !equals_folded(text_at(i - 1), "one") &&
                             (is_verb(tag_at(i - 2)) || tag_at(i - 2) == Tag::in);
        const bool noun = cost_at(i, Tag::nns) != unknown_cost;
        if (counted || (noun && (tag_at(i - 1) == Tag::prps || article))) tokens_[i].tag = Tag::nns;
    }
    /// "its capsule", "Sunday's flash flood", "the flash flood": a word that could be a verb elsewhere, behind a possessor or article.
    void settle_possessed(std::uint32_t i) {
        const bool base = tag_at(i) == Tag::vbp || tag_at(i) == Tag::vb;
        if (i > first_ && base && equals_folded(text_at(i - 1), "his")) tokens_[i - 1].tag = Tag::prps;  // "his bail"
        if (i > first_ && base && (tag_at(i - 1) == Tag::prps || tag_at(i - 1) == Tag::pos || equals_folded(text_at(i - 1), "the"))) tokens_[i].tag = Tag::nn;
    }
    /// "the night curfew", "the jet overran the runway": a past form that the lexicon does not know ends in -ed or is that of an
    /// irregular verb.
    void settle_unknown_past(std::uint32_t i) {
        const Tag tag = tokens_[i].tag;
        const bool behind_aside = i > first_ + 1 && is_proper(tag_at(i - 2)) && text_at(i - 1) == ",";  // "Ann Lee, 51, swam ashore"
        const bool open = tag == Tag::vbd || tag == Tag::nn || tag == Tag::jj || tag == Tag::vbp || tag == Tag::vb || behind_aside;
        if (!open || tokens_[i].kind != TokenKind::word || i == first_) return;
        const std::string_view word = text_at(i);
        const bool small = word.front() >= 'a' && word.front() <= 'z';
        const Tag before = tag_at(i - 1);
        const bool subject = is_noun(before) || before == Tag::prp || before == Tag::wdt || before == Tag::in || behind_aside;
        if (tag != Tag::vbd && (!small || !subject)) return;  // before the word is looked up
        if (word.ends_with("ed") || word.ends_with('s') || word.ends_with("ing") || !readings_at(i).empty()) return;
        const bool past = small && document_.pack->lemma(document_.lower(i), 'v') != document_.lower(i);
        if (!past && tag == Tag::vbd) tokens_[i].tag = Tag::nn;
        else if (past && tag != Tag::vbd && subject) tokens_[i].tag = Tag::vbd;
    }
    /// "after a 2-1 win", "a 5-3 defeat": what stands behind a score that an article opens is a noun.
    void settle_score(std::uint32_t i) {
        const bool base = tag_at(i) == Tag::vbp || tag_at(i) == Tag::vb;
        if (!base || i < first_ + 2 || tag_at(i - 1) != Tag::cd || cost_at(i, Tag::nn) == unknown_cost) return;
        std::uint32_t at = i - 1;
        while (at > first_ && (tag_at(at) == Tag::cd || text_at(at) == "-" || text_at(at) == "\u2013")) --at;
        if (equals_folded(text_at(at), "a") || equals_folded(text_at(at), "an")) tokens_[i].tag = Tag::nn;
    }
    /// "to have doped 14 horses", "it has cost 40 lives": behind "have" a form in -ed that leads to an object is a participle.
    void settle_perfect(std::uint32_t i) {
        const bool noun = tokens_[i].tag == Tag::nn && tag_at(i + 1) == Tag::cd && cost_at(i, Tag::vbn) != unknown_cost;
        if (!(noun || (is_adjective(tokens_[i].tag) && text_at(i).ends_with("ed"))) || i == first_ || auxiliary(text_at(i - 1)) != Auxiliary::have) return;
        if (const Tag next = tag_at(i + 1); next == Tag::cd || next == Tag::dt || next == Tag::prps || next == Tag::nnp) tokens_[i].tag = Tag::vbn;
    }
    /// "at 5.12 am": no form of "be" after a number.
    void settle_half_of_day(std::uint32_t i) {
        if (i > first_ && tag_at(i - 1) == Tag::cd && is_verb(tag_at(i)) && equals_folded(text_at(i), "am")) tokens_[i].tag = Tag::nn;
    }
    /// "three night watchmen": a word that the lexicon does not know and that is written small is no name.
    void settle_small_letters(std::uint32_t i) {
        if (!is_proper(tag_at(i)) || tokens_[i].kind != TokenKind::word) return;
        const std::string_view word = text_at(i);
        const auto is_small = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z'); };
        if (!std::all_of(word.begin(), word.end(), is_small)) return;
        tokens_[i].tag = word.ends_with("s") || word.ends_with("men") ? Tag::nns : Tag::nn;
    }
    /// "chief executive Per Arvid Brandt", "the captain, Thin Mar Wai,": a capital where none is due, before a name, is the name's.
    void settle_name_part(std::uint32_t i) {
        const bool apart = i > first_ && i + 1 < last_ && tokens_[i].is(capitalised) && tokens_[i + 1].is(capitalised) && !tokens_[i].is(all_caps) && is_noun(tag_at(i + 1));
        if (!apart || is_noun(tag_at(i)) || is_adjective(tag_at(i)) || tag_at(i) == Tag::cd || tag_at(i) == Tag::dt) return;
        if (tokens_[i - 1].kind == TokenKind::word ? !tokens_[i - 1].is(capitalised) : text_at(i - 1) == ",") tokens_[i].tag = Tag::nnp;
    }
    /// "Ann Lee notes that ...", "..., the Post reports.": a plural after a name that is a verb here.
    void settle_saying(std::uint32_t i) {
        if (tokens_[i].tag != Tag::nns || i == first_) return;
        const bool relative = tag_at(i - 1) == Tag::wdt || equals_folded(text_at(i - 1), "who");  // "which surrounds the town"
        if (relative && !is_finite(tag_at(i + 1))) tokens_[i].tag = Tag::vbz;
        if (cost_at(i, Tag::vbz) == unknown_cost) return;
        if (is_noun(tag_at(i - 1)) && equals_folded(text_at(i + 1), "that")) tokens_[i].tag = Tag::vbz;
        if (!is_proper(tag_at(i - 1)) || (text_at(i + 1) != "." && text_at(i + 1) != ",")) return;
        std::uint32_t name = i - 1;
        while (name > first_ && (is_proper(tag_at(name)) || tag_at(name) == Tag::dt)) --name;
        const std::string_view mark = text_at(name);
        if (mark == "," || mark == "\"" || mark == "”") tokens_[i].tag = Tag::vbz;
    }
    /// "has repeatedly said", "is said": a participle, whatever adverbs stand between.
    void settle_after_auxiliary(std::uint32_t i) {
        if (i == first_) return;
        const bool past = tokens_[i].tag == Tag::vbd && cost_at(i, Tag::vbn) != unknown_cost;
        const bool mistaken = is_mistaken_participle(i) && (tokens_[i].tag == Tag::nn || equals_folded(text_at(i + 1), "by"));
        if (!past && !mistaken) return;
        std::uint32_t at = i - 1;
        while (at > first_ && (tag_at(at) == Tag::rb || text_at(at) == "\"" || text_at(at) == "“")) --at;
        const Auxiliary aux = is_verb(tag_at(at)) ? auxiliary(text_at(at)) : Auxiliary::none;
        if (aux == Auxiliary::have || aux == Auxiliary::be) tokens_[i].tag = Tag::vbn;
    }
    /// "Shelling forced 400 people to flee", "..., fighting drove them out": a noun before its verb.
    void settle_acting_gerund(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbg) return;
        const bool heads = i == first_ || text_at(i - 1) == ",";
        if (!heads || auxiliary(text_at(i)) != Auxiliary::none) return;
        const Tag next = tag_at(i + 1);
        const Tag behind = tag_at(i + 2);
        const bool object = behind == Tag::dt || behind == Tag::cd || is_noun(behind) || behind == Tag::prps || behind == Tag::in;
        const bool past = next == Tag::vbd || (next == Tag::vbn && may_be_past(i + 1));
        if (!past || !object || equals_folded(text_at(i + 2), "by")) return;
        tokens_[i].tag = Tag::nn;
        tokens_[i + 1].tag = Tag::vbd;
    }
    /// "Blamed the shelling on a mortar team": behind "the", and before no noun that it could describe, a form in -ing is a noun.
    void settle_gerund_noun(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbg || i == first_ || tag_at(i - 1) != Tag::dt || !equals_folded(text_at(i - 1), "the")) return;
        const Tag next = tag_at(i + 1);
        if (next == Tag::in || next == Tag::punct || next == Tag::vbd || next == Tag::vbz || next == Tag::md || next == Tag::cc) tokens_[i].tag = Tag::nn;
    }
    /// "When army shells hit a queue": a verb right behind what could be a verb in -s, or a plural.
    void settle_plural_before_verb(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbz || i == first_ || tag_at(i - 1) != Tag::nn || cost_at(i, Tag::nns) == unknown_cost) return;
        const Tag next = tag_at(i + 1), behind = tag_at(i + 2);
        const bool object = behind == Tag::dt || behind == Tag::cd || behind == Tag::prps || behind == Tag::nnp || behind == Tag::nns;
        if ((next != Tag::vbn && next != Tag::vbd) || !object || !may_be_past(i + 1)) return;
        tokens_[i].tag = Tag::nns;
        tokens_[i + 1].tag = Tag::vbd;
    }
    /// A form that is past tense and participle: the trigram sees two tags back, the clause decides.
    void settle_past_tense(std::uint32_t i) {
        if (i == first_ || (tokens_[i].tag != Tag::vbn && tokens_[i].tag != Tag::vbd)) return;
        const Tag before = tag_at(i - 1);
        const bool after_subject = is_subject_pronoun(i - 1) || before == Tag::wdt || ((is_noun(before) || text_at(i - 1) == ",") && takes_no_object(i));  // ", aged 21, died"
        if (tokens_[i].tag == Tag::vbn && after_subject && may_be_past(i)) tokens_[i].tag = Tag::vbd;
        if (tokens_[i].tag != Tag::vbd || !is_noun(before) || !may_be_participle(i)) return;
        const bool by_agent = equals_folded(text_at(i + 1), "by") && tag_at(i + 2) != Tag::cd && tag_at(i + 2) != Tag::sym;
        if (by_agent || (tag_at(i + 1) == Tag::in && finite_verb_follows(i + 1))) tokens_[i].tag = Tag::vbn;
    }
    /// "Six people | died on Friday": a participle of such a verb describes no noun.
    bool takes_no_object(std::uint32_t i) const {
        static const rules::PhraseTable& verbs = document_.pack->phrases("intransitive-verb");
        return static_cast<bool>(verbs.longest(document_.words_from(i, i + 1)));
    }
    /// "an attack which it said targeted soldiers": the relative clause has its verb after the one who says it.
    void settle_told_relative(std::uint32_t i) {
        constexpr std::uint32_t longest_speaker = 3;
        if (i < first_ + 3 || tag_at(i) == Tag::vbd || tag_at(i - 1) != Tag::vbd || cost_at(i, Tag::vbd) == unknown_cost) return;
        for (std::uint32_t t = i - 2; t >= first_ && t + 2 + longest_speaker >= i; --t) {
            if (equals_folded(text_at(t), "which") || equals_folded(text_at(t), "who")) return void(tokens_[i].tag = Tag::vbd);
            if (!is_noun(tag_at(t)) && tag_at(t) != Tag::prp && tag_at(t) != Tag::dt) return;
        }
    }
    /// "Six more died in Elm, which makes nine.": a sentence that begins with a count has its verb right behind it.
    void settle_counted_more(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbn || i != first_ + 2 || tag_at(first_) != Tag::cd || !equals_folded(text_at(i - 1), "more")) return;
        if (!has_final_stop() || !may_be_past(i) || equals_folded(text_at(i + 1), "by")) return;
        for (std::uint32_t t = i + 1; t < last_ && tag_at(t) != Tag::punct; ++t)
            if (is_finite(tag_at(t))) return;
        tokens_[i].tag = Tag::vbd;
    }
    /// "A day ticket | costs 12 euros", "the station | yields 70 megawatts": a noun that can be a verb, between a noun and a number, where
    /// its clause has no verb.
    void settle_measuring(std::uint32_t i) {
        const Tag noun = tokens_[i].tag;
        if ((noun != Tag::nns && noun != Tag::nn) || i == first_ || !is_noun(tag_at(i - 1)) || tag_at(i + 1) != Tag::cd) return;
        if (!has_final_stop()) return;  // "House prices 40 percent higher": a headline
        const Tag verb = noun == Tag::nns ? Tag::vbz : Tag::vbd;
        if (cost_at(i, verb) == unknown_cost || (noun == Tag::nns && tag_at(i - 1) == Tag::nns)) return;
        for (std::uint32_t t = i; t-- > first_ && tag_at(t) != Tag::punct;)
            if (is_verb(tag_at(t)) || is_finite(tag_at(t)) || tag_at(t) == Tag::wdt || (tag_at(t) == Tag::in && t == first_)) return;
        for (std::uint32_t t = i + 1; t < last_ && tag_at(t) != Tag::punct; ++t)
            if (is_verb(tag_at(t)) || is_finite(tag_at(t))) return;
        tokens_[i].tag = verb;
    }
    /// "The Harlins, heirs of the founder, own half": a verb where no possessor stands before it.
    void settle_own(std::uint32_t i) {
        if (tokens_[i].tag != Tag::jj || i == first_ || !equals_folded(text_at(i), "own")) return;
        const Tag before = tag_at(i - 1);
        const bool subject = before == Tag::nns || before == Tag::nnps || before == Tag::nnp || text_at(i - 1) == ",";
        if (subject && (tag_at(i + 1) == Tag::cd || tag_at(i + 1) == Tag::dt)) tokens_[i].tag = Tag::vbp;
    }
    /// "Orbex, a maker of vans, confirmed on Tuesday that ...": a clause follows, and no verb stands before.
    void settle_apposed_saying(std::uint32_t i) {
        constexpr std::uint32_t reach = 4;  // "late on Tuesday that"
        if (tokens_[i].tag != Tag::vbn || i < first_ + 2 || text_at(i - 1) != "," || !may_be_past(i)) return;
        for (std::uint32_t t = first_; t < i; ++t)
            if (is_finite(tag_at(t))) return;
        for (std::uint32_t t = i + 1; t < std::min(i + reach, last_); ++t)
            if (equals_folded(text_at(t), "that") && tag_at(t) == Tag::in) tokens_[i].tag = Tag::vbd;
    }
    /// "according to police": a source, never an infinitive.
    void settle_source(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vb || i < first_ + 2 || !equals_folded(text_at(i - 1), "to") || !equals_folded(text_at(i - 2), "according")) return;
        tokens_[i].tag = Tag::nn;
        tokens_[i - 1].tag = Tag::in;
    }
    /// "Four people died in the blast, doctors said.": what is said before a trailing "X said" is a clause, and has a verb.
    void settle_told_clause(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbn || i == first_ || !is_noun(tag_at(i - 1)) || !may_be_past(i) || equals_folded(text_at(i + 1), "by")) return;
        for (std::uint32_t t = first_; t < i; ++t)
            if (is_finite(tag_at(t)) || tag_at(t) == Tag::punct || tag_at(t) == Tag::vb) return;
        std::uint32_t comma = i + 1;
        for (; comma < last_ && tag_at(comma) != Tag::punct; ++comma)
            if (is_finite(tag_at(comma))) return;
        constexpr std::uint32_t longest_speaker = 8;
        for (std::uint32_t t = comma + 2; t + 1 < last_ && t < comma + longest_speaker && tag_at(t - 1) != Tag::punct; ++t)
            if (tag_at(t) == Tag::vbd && tag_at(t + 1) == Tag::punct) {
                tokens_[i].tag = Tag::vbd;
                return;
            }
    }
    /// "abducted" stands in the lexicon as a noun alone, "massacred" as an adjective.
    bool is_mistaken_participle(std::uint32_t i) const {
        constexpr std::size_t shortest = 6;  // not "seed", "breed"
        const std::string_view word = text_at(i);
        return (tokens_[i].tag == Tag::nn || tokens_[i].tag == Tag::jj) && word.size() > shortest && word.ends_with("ed");
    }
    /// "The group abducted 15 people.": between its first noun and an object the only form that can be the verb of a sentence is it.
    void settle_only_verb(std::uint32_t i) {
        if (i == first_ || !is_noun(tag_at(i - 1))) return;
        const bool participle = tokens_[i].tag == Tag::vbn && may_be_past(i);
        if ((!participle && !is_mistaken_participle(i)) || !has_final_stop()) return;
        const Tag next = tag_at(i + 1);
        if (next != Tag::cd && next != Tag::dt && next != Tag::prps && next != Tag::nnp && next != Tag::nns) return;
        for (std::uint32_t t = first_; t < i; ++t)
            if (is_finite(tag_at(t)) || is_verb(tag_at(t)) || tag_at(t) == Tag::punct) return;
        for (std::uint32_t t = i + 1; t < last_; ++t)
            if (is_finite(tag_at(t))) return;
        tokens_[i].tag = Tag::vbd;
    }
    /// "found that growth slowed": a conjunction, not a determiner, before a plural or name or a noun that has its verb.
    void settle_that(std::uint32_t i) {
        if (tokens_[i].tag != Tag::dt || i == first_ || !is_verb(tag_at(i - 1)) || !equals_folded(text_at(i), "that")) return;
        const Tag next = tag_at(i + 1);
        const bool verb_after = is_finite(tag_at(i + 2));
        if (next == Tag::nns || is_proper(next) || (next == Tag::nn && verb_after)) tokens_[i].tag = Tag::in;
    }
    /// A sentence does not begin with a verb in -s unless it is an auxiliary: "Forces ..." are a plural.
    void settle_first_word() {
        if (tag_at(first_) != Tag::vbz || auxiliary(text_at(first_)) != Auxiliary::none) return;
        if (cost_at(first_, Tag::nns) != unknown_cost) tokens_[first_].tag = Tag::nns;
    }
    /// "Dam Breaks In Kenya": in a headline without a verb, a plural after a noun that is a verb about as often.
    void settle_headline_verb() {
        if (has_final_stop()) return;
        for (std::uint32_t i = first_; i < last_; ++i) {
            if (is_finite(tag_at(i))) return;
        }
        for (std::uint32_t i = first_ + 1; i < last_; ++i) {
            const bool place = tokens_[i].tag == Tag::nns && is_noun(tag_at(i - 1)) && !is_verb(tag_at(i + 1));
            if (!place || cost_at(i, Tag::vbz) > cost_at(i, Tag::nns) + close_costs) continue;
            tokens_[i].tag = Tag::vbz;
            return;
        }
    }
    /// A full sentence without a finite verb has one that was taken for a participle: its last after a noun or a comma.
    void settle_missing_verb() {
        if (last_ - first_ < 3 || !has_final_stop()) return;
        std::uint32_t verb = last_;
        const std::uint32_t aside = last_aside(), end = aside != last_ ? aside : main_clause_end();
        for (std::uint32_t i = first_; i < end; ++i) {
            const Tag tag = tag_at(i);
            if (is_finite(tag) || tag == Tag::vb) return;
            if (tag != Tag::vbn || i == first_ || !may_be_past(i) || equals_folded(text_at(i + 1), "by")) continue;
            if (end != last_ && aside == last_ && !is_noun(tag_at(i + 1)) && tag_at(i + 1) != Tag::dt) continue;
            const bool in_the_east = i > first_ + 1 && is_adjective(tag_at(i - 1)) && tag_at(i - 2) == Tag::dt;
            const bool free = is_noun(tag_at(i - 1)) || text_at(i - 1) == "," || tag_at(i - 1) == Tag::rb || in_the_east;
            if (free) verb = i;
        }
        if (verb != last_) tokens_[verb].tag = Tag::vbd;
    }
    /// "They agreed in May on rules | , under which each is told.": what hangs on a preposition and is the last of its sentence; last_: nothing.
    std::uint32_t last_aside() const {
        for (std::uint32_t i = last_; i-- > first_ + 3 && text_at(i) != ",";)
            if (equals_folded(text_at(i), "which") && tag_at(i - 1) == Tag::in && text_at(i - 2) == ",") return i - 2;
        return last_;
    }
    /// "Farmers from the valley sought shelter | after the river rose.": where the one clause behind the main one begins; last_: none does.
    std::uint32_t main_clause_end() const {
        static constexpr std::array<std::string_view, 5> openers{"after", "when", "because", "while", "before"};
        std::uint32_t opener = last_, finite = 0;
        for (std::uint32_t i = first_ + 1; i < last_; ++i) {
            if (is_finite(tag_at(i))) {
                ++finite;
                if (opener == last_) return last_;
            }
            const std::string_view word = text_at(i);
            if (opener == last_ && std::any_of(openers.begin(), openers.end(), [word](std::string_view o) { return equals_folded(word, o); }))
                opener = i;
        }
        return finite == 1 ? opener : last_;
    }
    /// "killed 20 people and injured scores": the second verb is of the first one's kind.
    void settle_second_verb(std::uint32_t i) {
        if (tokens_[i].tag != Tag::vbn || i == first_ || tag_at(i - 1) != Tag::cc || !may_be_past(i)) return;
        if (equals_folded(text_at(i + 1), "by") || tag_at(i + 1) == Tag::in) return;
        std::uint32_t verb = i - 1;
        while (verb > first_ && !is_verb(tag_at(verb)) && tag_at(verb) != Tag::punct) --verb;
        const bool finite = tag_at(verb) == Tag::vbd && auxiliary(text_at(verb)) == Auxiliary::none;
        if (finite) tokens_[i].tag = Tag::vbd;
    }
};

struct Repair::Rule {
    void (Repair::*settle)(std::uint32_t);
    TagSet of;             // tags of the words that it may change
    TagSet behind = ~TagSet{0};  // tags of what stands before them
    bool everywhere = false;     // asked also of words that are no noun, verb, adjective or determiner at first
    bool of_capital = false;     // of words with a capital only
};

constexpr TagSet nouns = tag_set(Tag::nn, Tag::nns, Tag::nnp, Tag::nnps), adjectives = tag_set(Tag::jj, Tag::jjr, Tag::jjs),
                 verbs = tag_set(Tag::vb, Tag::vbd, Tag::vbg, Tag::vbn, Tag::vbp, Tag::vbz), base_forms = tag_set(Tag::vb, Tag::vbp),
                 open_tags = nouns | adjectives | verbs | tag_set(Tag::dt),
                 maybe_past = base_forms | tag_set(Tag::vbd, Tag::nn, Tag::jj), any_tag = ~TagSet{0};

// In this order. Of a word that is a noun nine have something to do, and of most others fewer: to ask all took three times as long.
constexpr std::array<Repair::Rule, 29> Repair::rules{{
    {&Repair::settle_after_do, adjectives | tag_set(Tag::nn)},
    {&Repair::settle_hyphened, adjectives},
    {&Repair::settle_compound, tag_set(Tag::nns)},
    {&Repair::settle_plural, tag_set(Tag::vbz)},
    {&Repair::settle_half_of_day, verbs, tag_set(Tag::cd)},
    {&Repair::settle_possessed, base_forms},
    {&Repair::settle_unknown_past, maybe_past, any_tag, true},
    {&Repair::settle_unknown_past, ~maybe_past, tag_set(Tag::punct), true},  // behind an aside
    {&Repair::settle_score, base_forms, tag_set(Tag::cd)},
    {&Repair::settle_name_part, ~(nouns | adjectives | tag_set(Tag::cd, Tag::dt)), any_tag, true, true},
    {&Repair::settle_saying, tag_set(Tag::nns)},
    {&Repair::settle_after_auxiliary, tag_set(Tag::vbd, Tag::nn, Tag::jj)},
    {&Repair::settle_perfect, adjectives | tag_set(Tag::nn)},
    {&Repair::settle_acting_gerund, tag_set(Tag::vbg)},
    {&Repair::settle_gerund_noun, tag_set(Tag::vbg), tag_set(Tag::dt)},
    {&Repair::settle_plural_before_verb, tag_set(Tag::vbz), tag_set(Tag::nn)},
    {&Repair::settle_past_tense, tag_set(Tag::vbn, Tag::vbd)},
    {&Repair::settle_counted_participle, tag_set(Tag::vbd), tag_set(Tag::cd)},
    {&Repair::settle_small_letters, tag_set(Tag::nnp, Tag::nnps)},
    {&Repair::settle_told_clause, tag_set(Tag::vbn), nouns},
    {&Repair::settle_only_verb, tag_set(Tag::vbn, Tag::nn, Tag::jj), nouns},
    {&Repair::settle_told_relative, ~tag_set(Tag::vbd), tag_set(Tag::vbd), true},
    {&Repair::settle_source, tag_set(Tag::vb)},
    {&Repair::settle_counted_more, tag_set(Tag::vbn)},
    {&Repair::settle_measuring, tag_set(Tag::nns, Tag::nn), nouns},
    {&Repair::settle_own, tag_set(Tag::jj)},
    {&Repair::settle_apposed_saying, tag_set(Tag::vbn)},
    {&Repair::settle_that, tag_set(Tag::dt), verbs},
    {&Repair::settle_second_verb, tag_set(Tag::vbn), tag_set(Tag::cc)},
}};

Repair::Rules Repair::rules_for(std::uint32_t i) const {
    static constexpr auto told_by = [](auto fits) {  // by tag
        std::array<Rules, state_count> found{};
        for (std::size_t tag = 0; tag < state_count; ++tag)
            for (std::size_t rule = 0; rule < rules.size(); ++rule)
                if ((fits(rules[rule]) >> tag & 1) != 0) found[tag] |= Rules{1} << rule;
        return found;
    };
    static constexpr auto of = told_by([](const Rule& rule) { return rule.of; });
    static constexpr auto behind = told_by([](const Rule& rule) { return rule.behind; });
    const Tag before = i == first_ ? Tag::none : tokens_[i - 1].tag;  // behind nothing: no tag of a word any more
    return of[static_cast<std::size_t>(tokens_[i].tag)] & behind[static_cast<std::size_t>(before)];
}

void Repair::run() {
    static constexpr auto those = [](bool Rule::*which) {
        Rules found = 0;
        for (std::size_t rule = 0; rule < rules.size(); ++rule) found |= Rules{rules[rule].*which} << rule;
        return found;
    };
    static constexpr Rules everywhere = those(&Rule::everywhere), of_capital = those(&Rule::of_capital);
    for (std::uint32_t i = first_; i < last_; ++i) {
        settle_state(i);
        settle_pronoun(i);
        settle_clitic(i);
    }
    for (std::uint32_t i = first_; i < last_; ++i) {
        settle_no_longer(i);
        const Rules asked = ((tag_set(tag_at(i)) & open_tags) != 0 ? ~Rules{0} : everywhere) & ~(tokens_[i].is(capitalised) ? 0 : of_capital);
        for (Rules left = asked & rules_for(i); left != 0;) {
            const int rule = std::countr_zero(left);
            (this->*rules[static_cast<std::size_t>(rule)].settle)(i);
            left = asked & rules_for(i) & (~Rules{1} << rule);  // those behind it, of the tag that the word has now
        }
    }
    settle_first_word();
    settle_missing_verb();
    settle_headline_verb();
}

}  // namespace

void repair_tags(Document& document, const Sentence& sentence) {
    Repair(document, sentence).run();
}

}  // namespace atodds::segment
