#include "rules/pack.hpp"
#include "support/catch.hpp"

using namespace atodds::rules;
using Forms = std::vector<std::string>;

namespace {

struct Lemma {
    const char* form;
    const char* base;
};

void check_lemmas(char part, std::initializer_list<Lemma> lemmas) {
    const Pack& pack = Pack::english();
    for (const auto& [form, base] : lemmas) {
        CAPTURE(form);
        CHECK(pack.lemma(form, part) == base);
    }
}

}  // namespace

TEST_CASE("forms of irregular verbs") {
    CHECK(verb_forms("flee") == Forms{"flee", "flees", "fled", "fleeing"});
    CHECK(verb_forms("be") == Forms{"be", "am", "is", "are", "was", "were", "been", "being"});
    CHECK(verb_forms("go") == Forms{"go", "goes", "went", "gone", "going"});
    CHECK(verb_forms("begin") == Forms{"begin", "begins", "began", "begun", "beginning"});
    CHECK(verb_forms("die") == Forms{"die", "dies", "died", "dying"});
    CHECK(verb_forms("set") == Forms{"set", "sets", "setting"});
    CHECK(verb_forms("undergo") == Forms{"undergo", "undergoes", "underwent", "undergone", "undergoing"});
}

TEST_CASE("forms of regular verbs") {
    CHECK(verb_forms("kill") == Forms{"kill", "kills", "killed", "killing"});
    CHECK(verb_forms("accuse") == Forms{"accuse", "accuses", "accused", "accusing"});
    CHECK(verb_forms("deny") == Forms{"deny", "denies", "denied", "denying"});
    CHECK(verb_forms("destroy") == Forms{"destroy", "destroys", "destroyed", "destroying"});
    CHECK(verb_forms("agree") == Forms{"agree", "agrees", "agreed", "agreeing"});
    CHECK(verb_forms("veto") == Forms{"veto", "vetoes", "vetoed", "vetoing"});
    CHECK(verb_forms("reach") == Forms{"reach", "reaches", "reached", "reaching"});
    CHECK(verb_forms("tax") == Forms{"tax", "taxes", "taxed", "taxing"});
    CHECK(verb_forms("panic") == Forms{"panic", "panics", "panicked", "panicking"});
}

TEST_CASE("a last consonant is doubled where the stress asks for it") {
    CHECK(verb_forms("stop") == Forms{"stop", "stops", "stopped", "stopping"});
    CHECK(verb_forms("admit") == Forms{"admit", "admits", "admitted", "admitting"});
    CHECK(verb_forms("occur")[2] == "occurred");
    CHECK(verb_forms("visit") == Forms{"visit", "visits", "visited", "visiting"});
    CHECK(verb_forms("open") == Forms{"open", "opens", "opened", "opening"});
    CHECK(verb_forms("clear") == Forms{"clear", "clears", "cleared", "clearing"});
    CHECK(verb_forms("travel") ==
          Forms{"travel", "travels", "traveled", "travelled", "traveling", "travelling"});
}

TEST_CASE("forms of nouns") {
    CHECK(noun_forms("post") == Forms{"post", "posts"});
    CHECK(noun_forms("country") == Forms{"country", "countries"});
    CHECK(noun_forms("day") == Forms{"day", "days"});
    CHECK(noun_forms("church") == Forms{"church", "churches"});
    CHECK(noun_forms("stomach") == Forms{"stomach", "stomachs"});
    CHECK(noun_forms("policewoman") == Forms{"policewoman", "policewomen"});
    CHECK(noun_forms("german") == Forms{"german", "germans"});
    CHECK(noun_forms("child") == Forms{"child", "children"});
    CHECK(noun_forms("aircraft") == Forms{"aircraft"});
    CHECK(noun_forms("referendum") == Forms{"referendum", "referendums", "referenda"});
}

TEST_CASE("base forms of verbs") {
    check_lemmas('v',
                 {{"fled", "flee"},      {"was", "be"},        {"killed", "kill"},   {"hoped", "hope"},
                  {"stopped", "stop"},   {"noted", "note"},    {"visited", "visit"}, {"targeted", "target"},
                  {"filed", "file"},     {"filled", "fill"},   {"denied", "deny"},   {"complies", "comply"},
                  {"dies", "die"},       {"dying", "die"},     {"lying", "lie"},     {"vetoes", "veto"},
                  {"closes", "close"},   {"focuses", "focus"}, {"teaches", "teach"}, {"travelled", "travel"},
                  {"panicked", "panic"}, {"agreed", "agree"},  {"seeing", "see"},    {"beginning", "begin"},
                  {"bring", "bring"},    {"need", "need"},     {"kill", "kill"},     {"googled", "google"}});
}

TEST_CASE("base forms of nouns") {
    check_lemmas('n', {{"refugees", "refugee"}, {"women", "woman"},
                       {"people", "person"},    {"countries", "country"},
                       {"movies", "movie"},     {"houses", "house"},
                       {"buses", "bus"},        {"churches", "church"},
                       {"caches", "cache"},     {"heroes", "hero"},
                       {"shoes", "shoe"},       {"viruses", "virus"},
                       {"causes", "cause"},     {"crises", "crisis"},
                       {"bases", "base"},       {"series", "series"},
                       {"firemen", "fireman"},  {"specimen", "specimen"},
                       {"germans", "german"},   {"headquarters", "headquarters"},
                       {"classes", "class"},    {"bus", "bus"},
                       {"crisis", "crisis"},    {"troops", "troop"}});
}

TEST_CASE("base forms of adjectives") {
    check_lemmas('a', {{"worst", "bad"},
                       {"better", "good"},
                       {"larger", "large"},
                       {"biggest", "big"},
                       {"deadliest", "deadly"},
                       {"newest", "new"},
                       {"other", "other"},
                       {"clever", "clever"},
                       {"upper", "upper"},
                       {"older", "old"},
                       {"military", "military"}});
}

TEST_CASE("what is too short or of no part is given back") {
    check_lemmas('v', {{"", ""}, {"s", "s"}, {"ed", "ed"}, {"ing", "ing"}});
    check_lemmas('n', {{"", ""}, {"s", "s"}, {"us", "us"}});
    check_lemmas('x', {{"killed", "killed"}});
}

TEST_CASE("every form of an irregular word leads back to a base form") {
    const Pack& pack = Pack::english();
    for (const Phrase& phrase : pack.phrases("irregular-verb").phrases()) {
        CAPTURE(phrase.base);
        for (const std::string& form : verb_forms(phrase.base)) {
            const std::string base = pack.lemma(form, 'v');
            const Forms forms = verb_forms(base);
            CAPTURE(form, base);
            CHECK(std::find(forms.begin(), forms.end(), form) != forms.end());
        }
    }
}
