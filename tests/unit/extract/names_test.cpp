#include "extract/names.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include "gazetteer/gazetteer.hpp"
#include "support/catch.hpp"

using namespace atodds;
using extract::NamedEntity;
using extract::NameMention;
using extract::Names;

namespace {

/// An article with its names.
struct Read {
    Article article;
    segment::Document document;
    Names names;

    explicit Read(const std::string& text) {
        article.text = text;
        document = segment::scan(article, rules::Pack::english());
        segment::tag(document);
        segment::chunk(document);
        names = extract::find_names(document);
    }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    /// The mention of the nth occurrence (from 0) of some words; null when they are none.
    const NameMention* mention(const std::string& words, unsigned nth = 0) const {
        std::size_t at = article.text.find(words);
        while (nth-- > 0 && at != std::string::npos) at = article.text.find(words, at + 1);
        if (at == std::string::npos) return nullptr;
        for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
            if (document.tokens[t].begin == at) return names.at(t);
        }
        return nullptr;
    }
    /// Its id; "-" when the words are no name.
    std::string id(const std::string& words, unsigned nth = 0) const {
        const NameMention* found = mention(words, nth);
        return found == nullptr ? "-" : names.entities[found->name].id;
    }
    const NamedEntity* entity(const std::string& id) const {
        const auto found = std::ranges::find(names.entities, id, &NamedEntity::id);
        return found == names.entities.end() ? nullptr : &*found;
    }
    bool inferred(const std::string& words, unsigned nth = 0) const {
        const NameMention* found = mention(words, nth);
        return found != nullptr && found->inferred;
    }
};

}  // namespace

TEST_CASE("countries by all their names, and what only looks like one", "[names]") {
    const Read read(
        "Turkey accused the Russian Federation of delay. The U.S. and the UK told us that turkey is cheap. "
        "China agreed.");
    CHECK(read.id("Turkey") == "turkey");
    CHECK(read.id("Russian Federation") == "russia");
    CHECK(read.id("U.S.") == "united states");
    CHECK(read.id("UK") == "united kingdom");
    CHECK(read.id("us that") == "-");
    CHECK(read.id("turkey is") == "-");
    CHECK(read.id("China") == "china");
}

TEST_CASE("common words that are also places need a capital where none is due", "[names]") {
    CHECK(Read("Nice weather is expected. Reading is fun.").id("Nice") == "-");
    CHECK(Read("Nice weather is expected. Reading is fun.").id("Reading") == "-");
    CHECK(Read("The train to Paris stopped in Nice on Monday.").id("Nice") == "nice");
    CHECK(Read("They met in March and talked on Friday.").id("March") == "-");
}

TEST_CASE("the first word of a row of a table names nobody", "[names]") {
    CHECK(Read("Zept shr profit five cts vs loss nine cts").id("Zept") == "-");
    CHECK(Read("Lunds Bruk shr profit five cts vs loss nine cts").id("Lunds Bruk") == "lunds bruk");
}

TEST_CASE("demonyms and hyphenated names name their country", "[names]") {
    const Read read(
        "Turkish troops met Russia-backed fighters. A Britain-based group and a U.S.-led force objected.");
    CHECK(read.id("Turkish") == "turkey");
    CHECK(read.mention("Turkish")->demonym);
    CHECK(read.id("Russia-backed") == "russia");
    CHECK(read.mention("Russia-backed")->demonym);
    CHECK(read.id("Britain-based") == "united kingdom");
    CHECK(read.id("U.S.-led") == "united states");
    CHECK_FALSE(Read("Norway agreed.").mention("Norway")->demonym);
}

TEST_CASE("what is backed by a country is not owned by it", "[names]") {
    const Read read("Turkey-backed forces left the town. Turkish forces stayed.");
    CHECK(read.id("forces") == "-");
    CHECK(read.id("forces", 1) == "turkey forces");
}

TEST_CASE("capitals and seats carry what they stand for", "[names]") {
    const Read read(
        "Moscow denied the charge. The Kremlin confirmed the flight. Kremlin spokesman Ivan Orlov agreed.");
    CHECK(read.id("Moscow") == "moscow");
    CHECK(read.mention("Moscow")->capital);
    CHECK(extract::actor_id(*read.entity("moscow")) == "russia");
    CHECK(extract::actor_id(*read.entity("kremlin")) == "russia");
    CHECK(read.id("Kremlin", 1) == "kremlin");
    CHECK(read.entity("ivan orlov")->role_of == "russia");
    CHECK(extract::actor_id(*Read("Oslo-born Ann Lee of Peru spoke.").entity("peru")) == "peru");
}

TEST_CASE("lost and curly apostrophes", "[names]") {
    const Read read("Syrias army advanced. Syria’s allies and Iraqs neighbours objected.");
    CHECK(read.id("Syrias") == "syria");
    CHECK(read.id("Syria’s") == "syria");
    CHECK(read.id("Iraqs") == "iraq");
}

TEST_CASE("homonyms go with what else the text names", "[names]") {
    CHECK(Read("Voters in Springfield, Illinois, went to the polls.").id("Springfield") ==
          "springfield (illinois)");
    CHECK(Read("Police in London, Ontario, closed the road.").id("London") == "london (ontario)");
    CHECK(Read("Police in London closed the road.").id("London") == "london");
}

TEST_CASE("a person: title and full name, then the surname", "[names]") {
    const Read read(
        "President Ann Marie Olsen spoke in Oslo. Olsen said she would stay. Mrs Olsen left. The president "
        "smiled.");
    CHECK(read.id("Ann") == "ann marie olsen");
    CHECK(read.id("Olsen", 1) == "ann marie olsen");
    CHECK(read.id("Olsen", 2) == "ann marie olsen");
    CHECK(read.id("president smiled") == "ann marie olsen");
    CHECK(read.inferred("president smiled"));
    CHECK(read.entity("ann marie olsen")->type == EntityType::person);
    CHECK_FALSE(read.inferred("Olsen", 1));
}

TEST_CASE("a headline's surname is the person of the text", "[names]") {
    const Read read(
        "Brandt rejects plan\n\nThe chancellor, Ivo Brandt, rejected the plan on Monday. Brandt said it was "
        "late.");
    CHECK(read.id("Brandt") == "ivo brandt");
    CHECK(read.id("Brandt", 2) == "ivo brandt");
}

TEST_CASE("a surname alone is its own id", "[names]") {
    const Read read("\"We will not leave,\" Vantero said. Vantero added that talks go on.");
    CHECK(read.id("Vantero") == "vantero");
    CHECK(read.entity("vantero")->type == EntityType::person);
    CHECK(read.entity("vantero")->count == 2);
}

TEST_CASE("whom a person speaks for", "[names]") {
    const Read read(
        "Turkish President Omer Demir met UN envoy Lars Holm. Russia's foreign minister Ivan Orlov was "
        "absent.");
    CHECK(read.entity("omer demir")->role_of == "turkey");
    CHECK(read.entity("lars holm")->role_of == "united nations");
    CHECK(read.entity("ivan orlov")->role_of == "russia");
    const Read after(
        "Maria Costa, the Brazilian foreign minister, disagreed. Paul Mensah, spokesman for the World Bank, "
        "agreed.");
    CHECK(after.entity("maria costa")->role_of == "brazil");
    CHECK(after.entity("paul mensah")->role_of == "world bank");
    CHECK(Read("Muslim preacher Karim Aziz spoke.").entity("karim aziz")->role_of.empty());
}

TEST_CASE("titles with of, and articles in names", "[names]") {
    CHECK(Read("Secretary of State John Harlan left.").id("John") == "john harlan");
    const Read read(
        "President Karim al-Hadi spoke. Hadi left. Al-Hadi came back. Critics of Hadis rule were silent.");
    CHECK(read.id("Karim") == "karim hadi");
    CHECK(read.id("Hadi left") == "karim hadi");
    CHECK(read.id("Al-Hadi") == "karim hadi");
    CHECK(read.id("Hadis") == "karim hadi");
}

TEST_CASE("places that are also people's names", "[names]") {
    CHECK(Read("Mr Jordan refused.").id("Jordan") == "jordan (person)");
    CHECK(Read("Jordan refused.").id("Jordan") == "jordan");
    CHECK(Read("George Lincoln won the race.").id("George") == "george lincoln");
    CHECK(Read("The flight from Oslo to Washington was late.").id("Washington") == "washington");
}

TEST_CASE("two people of one surname stay apart", "[names]") {
    const Read read("Senator Ann Lee met General Bob Lee. Lee was silent.");
    CHECK(read.id("Lee was") == "-");
    CHECK(read.id("Ann") != read.id("Bob"));
}

TEST_CASE("organisations by head word, with their owner", "[names]") {
    const Read read(
        "Russia's Defense Ministry spoke. The Russian Ministry of Defence agreed. The Turkish foreign "
        "ministry objected.");
    CHECK(read.id("Defense Ministry") == "russia defense ministry");
    CHECK(read.id("Ministry of Defence") == "russia defense ministry");
    CHECK(read.id("foreign ministry") == "turkey foreign ministry");
    CHECK(read.entity("turkey foreign ministry")->stands_for == "turkey");
    const Read other("Doctors at Elmford University Hospital agreed. Shares of Varno Steel Inc fell.");
    CHECK(other.id("Elmford") == "elmford university hospital");
    CHECK(other.id("Varno") == "varno steel");
    CHECK(Read("The ministry of sound was loud.").id("ministry") == "-");
    CHECK(Read("He went to school.").id("school") == "-");
}

TEST_CASE("government, regime and authorities of one country are one actor", "[names]") {
    const Read read("The Syrian government agreed. The Syrian regime denied it.");
    CHECK(read.id("government") == read.id("regime"));
    CHECK(extract::actor_id(*read.entity("syria government")) == "syria");
}

TEST_CASE("abbreviations the text defines", "[names]") {
    const Read read(
        "The Northern Farmers Relief Association (NFRA) gave 500 tons. The NFRA said more would come (see "
        "map).");
    CHECK(read.id("NFRA") == read.id("Northern"));
    CHECK(read.id("NFRA", 1) == read.id("Northern"));
    CHECK(read.id("map") == "-");
}

TEST_CASE("the capitalised head alone is the body named before", "[names]") {
    const Read read(
        "The Varno Institute for Peace published a report. The Institute said it was done. The institute "
        "moved.");
    CHECK(read.id("Institute said") == read.id("Varno"));
    CHECK_FALSE(read.inferred("Institute said"));
    CHECK(read.inferred("institute moved"));
    const Read two("The Varno Institute met the Elmford Institute. The institute was silent.");
    CHECK(two.id("institute was") == "-");
}

TEST_CASE("places the text explains", "[names]") {
    const Read read("A strike hit the village of Tarn Ost in Idlib province. Tarn Ost lies in Syria.");
    CHECK(read.id("Tarn") == "tarn ost");
    CHECK(read.entity("tarn ost")->parent == "idlib");
    CHECK(read.id("Tarn", 1) == "tarn ost");
    const Read kinds("Fighting reached Belmara province and the towns of Orvek and Sulno.");
    CHECK(kinds.id("Belmara") == "belmara");
    CHECK(kinds.id("Orvek") == "orvek");
    CHECK(kinds.id("Sulno") == "sulno");
    CHECK(Read("Two people died in Orvek, Turkey, on Monday.").entity("orvek")->parent == "turkey");
    const Read beside("People left Sulno, a town near Damascus. Ann Lee, a teacher, left Sulno too.");
    CHECK(beside.id("Sulno") == "sulno");
    CHECK(beside.entity("sulno")->type == EntityType::place);
    CHECK(beside.entity("sulno")->parent == "damascus");
    CHECK(beside.entity("ann lee")->type == EntityType::person);
    CHECK(Read("Fires burned near Orvek.").entity("orvek")->type == EntityType::place);
}

TEST_CASE("an owner is no container of an airbase", "[names]") {
    const Read read("Drones attacked Russia's Tarnmim airbase.");
    CHECK(read.id("Tarnmim") == "tarnmim");
    CHECK(read.entity("tarnmim")->parent.empty());
}

TEST_CASE("two spellings in one text are one place; two places are two", "[names]") {
    const Read read("The village of Urum al-Tarn was hit. Fires burned in Orum al-Tarn.");
    CHECK(read.id("Urum") == read.id("Orum"));
    const Read other("The village of Orvek was hit. Fires burned in the village of Orlek.");
    CHECK(other.id("Orvek") != other.id("Orlek"));
}

TEST_CASE("a city that shares its province's name", "[names]") {
    const Read read("Shells fell on the city of Idlib. Idlib province was quiet.");
    CHECK(read.id("Idlib") == "idlib city");
    CHECK(read.entity("idlib city")->parent == "idlib");
    CHECK(read.id("Idlib", 1) == "idlib");
}

TEST_CASE("pronouns only where one candidate fits", "[names]") {
    const Read read("Turkey closed its border. President Ann Lee left early. She said she was tired.");
    CHECK(read.id("its") == "turkey");
    CHECK(read.inferred("its"));
    CHECK(read.id("She") == "ann lee");
    const Read two(
        "Ann Lee met Sara Holm, and Mary Brandt called. Nobody was there. It is clear that rain came.");
    CHECK(two.id("It is") == "-");
    const Read old("President Ann Lee left. Rain fell. Snow fell. Hail fell. He slept.");
    CHECK(old.id("He slept") == "-");
}

TEST_CASE("headlines in title case and in capitals", "[names]") {
    const Read title("Turkey Rejects Plan To Move Troops From Border\n\nTurkey rejected the plan on Monday.");
    CHECK(title.id("Turkey Rejects") == "turkey");
    CHECK(title.id("Rejects") == "-");
    CHECK(title.id("Troops") == "-");
    const Read upper("RUSSIA TELLS US TO LET TALKS GO ON\n\nRussia wants talks.");
    CHECK(upper.id("RUSSIA") == "russia");
}

TEST_CASE("figures that touch letters are no names", "[names]") {
    const Read read("The firm paid US$20 million for a 500MW plant.");
    CHECK(read.id("US") == "-");
    CHECK(read.id("MW") == "-");
}

TEST_CASE("mentions are in order, apart, and indexed by token", "[names]") {
    const Read read(
        "Turkish President Omer Demir told Reuters that the Syrian army and the UN would meet in Tarn Ost, "
        "Syria.");
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < read.names.mentions.size(); ++i) {
        const NameMention& mention = read.names.mentions[i];
        CHECK(mention.first >= end);
        CHECK(mention.first < mention.last);
        end = mention.last;
        for (std::uint32_t t = mention.first; t < mention.last; ++t) CHECK(read.names.by_token[t] == i + 1);
    }
    CHECK(Read("").names.mentions.empty());
}

TEST_CASE("a person gets one id across articles, whatever their order", "[names]") {
    const std::vector<std::string> texts{"President Omer Kaan Demir spoke.", "\"No,\" Demir said.",
                                         "Kaan Demir said no. Ann Demira said yes."};
    std::vector<std::size_t> order{0, 1, 2};
    do {
        std::vector<std::unique_ptr<Read>> reads;
        for (const std::size_t i : order) reads.push_back(std::make_unique<Read>(texts[i]));
        std::vector<Names*> corpus;
        for (const auto& read : reads) corpus.push_back(&read->names);
        extract::unify_people(corpus);
        for (std::size_t i = 0; i < order.size(); ++i) {
            CHECK(reads[i]->id(order[i] == 0   ? "Omer"
                               : order[i] == 1 ? "Demir"
                                               : "Kaan") == "omer kaan demir");
        }
    } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("two full names of one surname leave the surname alone", "[names]") {
    Read a("President Omer Demir spoke."), b("Minister Sara Demir spoke."), c("\"No,\" Demir said.");
    std::vector<Names*> corpus{&a.names, &b.names, &c.names};
    extract::unify_people(corpus);
    CHECK(c.id("Demir") == "demir");
    Read lost("President Karim Hadis government fell."), whole("President Karim Hadi resigned.");
    std::vector<Names*> two{&lost.names, &whole.names};
    extract::unify_people(two);
    CHECK(lost.id("Karim") == "karim hadi");
}

// The examples in the rule files: each must give a name of the rule's class, and each near miss none.
TEST_CASE("rule files for names: examples fire, near misses are silent", "[names][rules]") {
    for (const rules::Rule& rule : rules::Pack::english().rules()) {
        const bool names_rule = rule.file == "names.json" || rule.file == "countries.json";
        if (!names_rule || rule.id == "name.never") continue;
        for (const std::string& text : rule.fires) {
            CAPTURE(rule.id, text);
            CHECK_FALSE(Read(text).names.mentions.empty());
        }
        for (const std::string& text : rule.silent) {
            CAPTURE(rule.id, text);
            CHECK(Read(text).names.mentions.empty());
        }
    }
}

TEST_CASE("rule files for titles and first names: examples are people", "[names][rules]") {
    const auto has_person = [](const std::string& text) {
        const Read read(text);
        return std::ranges::any_of(read.names.entities,
                                   [](const NamedEntity& e) { return e.type == EntityType::person; });
    };
    for (const rules::Rule& rule : rules::Pack::english().rules()) {
        if (rule.file != "titles.json" && rule.file != "given_names.json") continue;
        for (const std::string& text : rule.fires) {
            CAPTURE(rule.id, text);
            CHECK(has_person(text));
        }
        for (const std::string& text : rule.silent) {
            CAPTURE(rule.id, text);
            CHECK_FALSE(has_person(text));
        }
    }
}
