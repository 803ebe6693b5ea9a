#include "ingest/language.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace atodds::ingest;

TEST_CASE("clear English is English, also when it is a dense report") {
    CHECK(guess_language("The river rose by two metres on Friday and the mayor said that the bridge would be "
                         "closed until the "
                         "water falls. More than forty families were taken to the school on the hill, where "
                         "they will stay "
                         "for the night. It was the third flood in five years.") == LanguageGuess::english);
    CHECK(
        guess_language(
            "Shares of Nordvik AS closed 3.2 percent higher at 41.50 crowns, while the OBX index gained 0.4 "
            "percent. Turnover: 2.1 billion crowns. Brent crude for March delivery rose 1.1 percent to 61.20 "
            "dollars a barrel. Lundin, Aker and Hydro were among the gainers on Thursday, traders said.") ==
        LanguageGuess::english);
}

TEST_CASE("clear texts of other languages are not English") {
    const std::vector<std::string_view> texts{
        "Der Fluss stieg am Freitag um zwei Meter, und der B\xC3\xBCrgermeister sagte, die Br\xC3\xBC"
        "cke bleibe gesperrt, bis das "
        "Wasser f\xC3\xA4llt. Mehr als vierzig Familien wurden in die Schule auf dem H\xC3\xBCgel gebracht, "
        "wo sie die Nacht "
        "verbringen werden. Es war das dritte Hochwasser in f\xC3\xBCnf Jahren, und die Schäden sind wieder "
        "groß.",
        "La rivi\xC3\xA8re est mont\xC3\xA9"
        "e de deux m\xC3\xA8tres vendredi et le maire a dit que le pont serait ferm\xC3\xA9 jusqu'\xC3\xA0 "
        "ce que "
        "l'eau baisse. Plus de quarante familles ont \xC3\xA9t\xC3\xA9 conduites \xC3\xA0 l'\xC3\xA9"
        "cole sur la colline, o\xC3\xB9 elles passeront "
        "la nuit. C'est la troisi\xC3\xA8me inondation en cinq ans.",
        "De rivier steeg vrijdag met twee meter en de burgemeester zei dat de brug dicht blijft tot het "
        "water zakt. Meer dan "
        "veertig gezinnen zijn naar de school op de heuvel gebracht, waar ze de nacht zullen doorbrengen. "
        "Het was de derde "
        "overstroming in vijf jaar, en de schade is opnieuw groot.",
        "Sungai itu naik dua meter pada hari Jumat dan wali kota mengatakan bahwa jembatan akan ditutup "
        "sampai air surut. "
        "Lebih dari empat puluh keluarga dibawa ke sekolah di atas bukit, tempat mereka akan bermalam. Ini "
        "banjir ketiga "
        "dalam lima tahun, dan kerugiannya kembali besar.",
        "El r\xC3\xADo subi\xC3\xB3 dos metros el viernes y el alcalde dijo que el puente estar\xC3\xA1 "
        "cerrado hasta que baje el agua. "
        "M\xC3\xA1s de cuarenta familias fueron llevadas a la escuela de la colina, donde pasar\xC3\xA1n la "
        "noche. Fue la tercera "
        "inundaci\xC3\xB3n en cinco a\xC3\xB1os, y los da\xC3\xB1os son otra vez grandes.",
        "Nehir cuma g\xC3\xBCn\xC3\xBC iki metre y\xC3\xBCkseldi ve belediye ba\xC5\x9Fkan\xC4\xB1 su "
        "\xC3\xA7"
        "ekilene kadar k\xC3\xB6pr\xC3\xBCn\xC3\xBCn kapal\xC4\xB1 "
        "kalaca\xC4\x9F\xC4\xB1n\xC4\xB1 s\xC3\xB6yledi. K\xC4\xB1rktan fazla aile tepedeki okula "
        "g\xC3\xB6t\xC3\xBCr\xC3\xBCld\xC3\xBC, geceyi orada ge\xC3\xA7irecekler. "
        "Bu be\xC5\x9F y\xC4\xB1lda \xC3\xBC\xC3\xA7\xC3\xBCnc\xC3\xBC sel oldu ve zarar yine "
        "b\xC3\xBCy\xC3\xBCk, diyor yerel bas\xC4\xB1n ve halk bunu biliyor.",
    };
    for (const std::string_view text : texts) {
        INFO(text);
        CHECK(guess_language(text) == LanguageGuess::other);
    }
}

TEST_CASE("a list of names and prices is no evidence for another language") {
    CHECK(guess_language("Sold this week: 14 Fern Hill Road, Northgate, $1,250,000 (agent Lee Park), 3 Mill Lane, "
                         "Oakham, $840,500 (agent Ann Berg), 77 Rue Verte, Port Elm, $2,015,000 (agent Paul Roy), "
                         "9 Calle Sol, Villa Rosa, $655,000 (agent Max Ott), Great Tern Island, off Cape Grey, "
                         "$9,400,000, and Little Tern Island, also there, $3,100,000.") != LanguageGuess::other);
}

TEST_CASE("another script is told at once") {
    CHECK(guess_language("Река поднялась на два метра, мост закрыт.") == LanguageGuess::other);
    CHECK(guess_language("河水上涨了两米，大桥关闭，四十多个家庭被送到山上的学校过夜等待。") ==
          LanguageGuess::other);
}

TEST_CASE("short texts and names in other scripts are not judged") {
    CHECK(guess_language("Der Fluss stieg um zwei Meter.") == LanguageGuess::unknown);
    CHECK(guess_language("12 13 14") == LanguageGuess::unknown);
    CHECK(guess_language("") == LanguageGuess::unknown);
}

TEST_CASE("names of English") {
    CHECK(names_english("en"));
    CHECK(names_english("en-GB"));
    CHECK(names_english("English"));
    CHECK_FALSE(names_english("de"));
    CHECK_FALSE(names_english("enm"));
}
