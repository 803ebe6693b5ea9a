#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "segment/document.hpp"
#include "segment/tokenizer.hpp"

namespace atodds::segment {

/// Cuts the tokens of one paragraph into sentences at those of its stops that are sentence ends, and sets
/// sentence_start.
class SentenceCutter {
  public:
    SentenceCutter(std::string_view text, std::vector<Token>& tokens, const StopWords& words)
        : text_(text), tokens_(tokens), words_(words) {}

    /// Tokens first .. tokens.size() are the paragraph.
    void cut(std::uint32_t first, std::span<const Stop> stops, std::uint32_t paragraph,
             std::vector<Sentence>& out);

  private:
    struct Next {
        std::uint32_t token = 0;  ///< first token after the stop and its closing marks
        std::uint32_t word = 0;   ///< first word or number after opening marks
        bool closed = false;      ///< closing marks stood between
    };
    Next after(std::uint32_t stop) const;
    bool ends(const Stop& stop, const Next& next) const;
    bool closes_half_day(std::uint32_t stop) const;
    bool ends_at_full_stop(std::uint32_t stop, const Next& next) const;
    bool begins_sentence(std::uint32_t token) const;
    bool is_starter(std::uint32_t token) const;
    bool closes(std::uint32_t token, bool quoted) const;
    bool opens(std::uint32_t token) const;
    void push(std::uint32_t first, std::uint32_t last, std::uint32_t paragraph, std::vector<Sentence>& out);
    std::string_view text(std::uint32_t token) const {
        return text_.substr(tokens_[token].begin, tokens_[token].span().size());
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    const StopWords& words_;
};

}  // namespace atodds::segment
