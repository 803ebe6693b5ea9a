#pragma once
#include <map>
#include <span>
#include <string>

#include "atodds/report.hpp"

namespace atodds::matter {

/// An id as a name: "san jose" is San Jose.
std::string in_capitals(std::string id);

/// The name to show for what a text calls so: where a pronoun was resolved ("it", for malaysia), the name it stands for.
std::string shown_name(const std::string& id, const std::string& name);

/// Puts the names of the claims' people, places and organisations for their ids: measures and reasons are made of ids.
class Names {
  public:
    Names(const Report& report, std::span<const ClaimIndex> claims);

    /// "distance from arequipa" becomes "distance from Arequipa". Only whole words are taken for ids.
    std::string in(std::string text) const;

  private:
    /// `name` gives the name to show; most ids come again and again, and it is asked once.
    template <class Name>
    void add(const std::string& id, const Name& name);

    std::map<std::string, std::string> names_;  ///< by id
};

}  // namespace atodds::matter
