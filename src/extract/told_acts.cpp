#include "extract/told_acts.hpp"

#include "extract/phrases.hpp"

namespace atodds::extract {

ToldAct told_act(const Reading& r, const Frame& frame) {
    if (!frame.infinitive || frame.parent == no_chunk) return ToldAct::own;
    const segment::Document& d = *r.document;
    const Frame& over = r.frames[frame.parent];
    if (over.sentence != frame.sentence || over.passive || frame.subjects == over.subjects) return ToldAct::own;
    const segment::Chunk& verb = d.chunks[over.verb];
    const auto control = phrase_of<"object-control">(d, verb.head, verb.last);
    if (control) return control.phrase->get("mood") == "required" ? ToldAct::wanted : ToldAct::let;
    return phrase_of<"control-for">(d, verb.head, d.sentences[over.sentence].last) ? ToldAct::wanted : ToldAct::own;
}

}  // namespace atodds::extract
