#include <algorithm>

#include "report/html/parts.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"

namespace atodds::report::html {
namespace {

/// Bytes of articles that are shown whole; in larger reports only the paragraphs that hold claims of findings
/// are.
constexpr std::size_t most_whole = 2'000'000;
constexpr std::size_t most_numbers = 4;  ///< findings that are named behind one claim

/// A claim of a finding, or a further one, as it lies in the text.
struct Marked {
    Span span;
    ClaimIndex claim = 0;
    bool in_finding = false;
};

class ArticleView {
  public:
    ArticleView(const Context& context, DocumentIndex document, std::vector<Marked> marks, bool whole)
        : context_(context),
          article_(context.report.articles[document]),
          document_(document),
          marks_(std::move(marks)),
          whole_(whole) {}

    std::string write() {
        const std::string name = "a-" + std::to_string(document_);
        std::string inner = element("summary", {{"id", name}}, heading()) + about();
        return element("details", {{"class", "article"}},
                       inner + element("div", {{"class", "text"}}, paragraphs())) +
               "\n";
    }

  private:
    std::string heading() const {
        constexpr unsigned columns = 120;
        const std::string title = article_.title.empty() ? article_.id : article_.title;
        std::string out = text_element("b", {}, article_.outlet.empty() ? article_.id : article_.outlet);
        if (article_.published.value) out += ", " + spelled(*article_.published.value);
        return out + ": " + text_element("span", {{"dir", "auto"}}, shortened(clean(title), columns));
    }

    std::string about() const {
        std::string out = markup_text(article_.path);
        if (article_.published.other)
            out += "; another date was found too: " + spelled(*article_.published.other);
        if (const std::string address = link_address(article_.url); !address.empty())
            out += "; " +
                   text_element("a", {{"href", address}, {"rel", "noopener noreferrer"}}, article_.url);
        return element("p", {{"class", "small"}}, out);
    }

    /// A headline that stands before the text, in the header of a file; its claims are linked to like all others.
    std::string headline() {
        const Span title = article_.title_span;
        if (title.empty() || title.end > article_.body || !holds_finding(title)) return {};
        return element("p", {{"class", "headline"}, {"dir", "auto"}}, paragraph(title));
    }

    std::string paragraphs() {
        std::string out = headline();
        bool gap = false;
        const std::string& text = article_.text;
        for (std::size_t begin = article_.body; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
            if (!clean(std::string_view(text).substr(begin, end - begin)).empty()) {
                if (whole_ || holds_finding(line)) {
                    if (gap) out += text_element("p", {{"class", "gap"}}, "…");
                    out += element("p", {{"dir", "auto"}}, paragraph(line));
                    gap = false;
                } else {
                    gap = true;
                }
            }
            begin = end + 1;
        }
        return gap ? out + text_element("p", {{"class", "gap"}}, "…") : out;
    }

    bool holds_finding(Span line) const {
        return std::any_of(marks_.begin(), marks_.end(),
                           [&](const Marked& mark) { return mark.in_finding && mark.span.overlaps(line); });
    }

    /// Cuts the line wherever a claim begins or ends; claims may overlap, tags may not.
    std::string paragraph(Span line) {
        std::vector<std::uint32_t> cuts = {line.begin, line.end};
        for (const Marked& mark : marks_)
            for (std::uint32_t cut : {mark.span.begin, mark.span.end})
                if (cut > line.begin && cut < line.end) cuts.push_back(cut);
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        std::string out;
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) out += piece({cuts[i], cuts[i + 1]}, line);
        return out;
    }

    std::string piece(Span span, Span line) {
        bool any = false;
        bool in_finding = false;
        std::string anchors;
        std::string links;
        for (const Marked& mark : marks_) {
            if (!mark.span.contains(span)) continue;
            any = true;
            in_finding = in_finding || mark.in_finding;
            if (!mark.in_finding) continue;
            if (std::max(mark.span.begin, line.begin) == span.begin && mark.span.begin >= line.begin)
                anchors += tag("span", {{"class", "anchor"}, {"id", context_.report.claims[mark.claim].id}}) +
                           "</span>";
            if (mark.span.end == span.end) links += numbers(mark.claim);
        }
        const std::string words =
            markup_piece(std::string_view(article_.text).substr(span.begin, span.end - span.begin));
        if (!any) return words;
        if (!in_finding) return element("span", {{"class", "claim"}}, words);
        return anchors + element("mark", {}, words) + links;
    }

    std::string numbers(ClaimIndex claim) const {
        std::string out;
        std::size_t shown = 0;
        for (std::size_t finding : context_.findings_of(claim)) {
            if (++shown > most_numbers) break;
            const std::string number = std::to_string(context_.number_of(finding));
            out += text_element(
                "a",
                {{"href", "#" + context_.report.findings[finding].id}, {"aria-label", "Finding " + number}},
                number);
        }
        return out.empty() ? out : element("sup", {}, out);
    }

    const Context& context_;
    const Article& article_;
    DocumentIndex document_;
    std::vector<Marked> marks_;
    bool whole_;
};

/// The claims of each article that lie in its text.
std::vector<std::vector<Marked>> marks_by_article(const Context& context) {
    std::vector<std::vector<Marked>> marks(context.report.articles.size());
    for (ClaimIndex i = 0; i < context.report.claims.size(); ++i) {
        const Claim& claim = context.report.claims[i];
        const auto size = static_cast<std::uint32_t>(context.report.articles[claim.document].text.size());
        if (!context.is_marked(claim) || claim.span.empty() || claim.span.end > size) continue;
        marks[claim.document].push_back({claim.span, i, !context.findings_of(i).empty()});
    }
    return marks;
}

std::size_t bytes_shown(const Context& context) {
    std::size_t bytes = 0;
    for (DocumentIndex i = 0; i < context.report.articles.size(); ++i)
        if (context.shows_article(i)) bytes += context.report.articles[i].text.size();
    return bytes;
}

}  // namespace

std::string articles(const Context& context) {
    std::vector<std::vector<Marked>> marks = marks_by_article(context);
    const bool whole = bytes_shown(context) <= most_whole;
    std::string list;
    for (DocumentIndex i = 0; i < context.report.articles.size(); ++i)
        if (context.shows_article(i)) list += ArticleView(context, i, std::move(marks[i]), whole).write();
    if (list.empty()) return {};
    const std::string hint =
        "Claims of findings are marked and numbered; other claims are underlined." +
        std::string(whole ? "" : " Only paragraphs that hold claims of findings are shown.");
    const std::string head = text_element("h2", {{"id", "articles"}}, "The articles") +
                             text_element("p", {{"class", "small"}}, hint);
    return element("section", {{"aria-labelledby", "articles"}}, head + "\n" + list) + "\n";
}

}  // namespace atodds::report::html
