// What level one of the judge sees (move_model.h).
#include <algorithm>

#include "base/hash.h"
#include "text/encode.h"
#include "text/move_model.h"

namespace lastmile::text {
namespace {

// Kinds of flags. A flag is a kind and a value.
enum Kind : std::uint64_t {
  kFirst = 1,
  kLast,
  kOnly,
  kLength,
  kQuestionForm,
  kSharesLine,
  kSharesInsight,
  kSharesPersona,
  kNumbers,
  kYou,
  kI,
  kWe,
  kContent,
  kFormAndLine,
  kPersonaAndYou,
  kLineShare,
  kPersonaShare,
  kCustomer,
  kCustomerAndForm,
  kCustomerAndLine,
  kCustomerAndInsight,
  kCustomerAndPlace,
  kQuestionBefore,
  kQuestionAfter,
  kQuestionWord,
  kQuestionWords,
  kQuestionOpening,
  kQuestionOr,
  kQuestionLength,
  kReply,
};

constexpr std::size_t kCustomerFeatures = static_cast<std::size_t>(Feature::has_question);

unsigned binned(unsigned count) {
  return count >= 6 ? 4 : count >= 3 ? 3 : count;
}

bool holds(const std::vector<std::uint64_t>& sorted, std::uint64_t id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

bool is_question_word(const std::string& word) {
  return word == "who" || word == "what" || word == "which" || word == "when" || word == "where" ||
         word == "how" || word == "why" || word == "whose";
}

class Builder {
 public:
  Builder(const Outline& reply, const Features& features, const ReadContext& context,
          const std::vector<Range>& products)
      : reply_(reply), features_(features), context_(context), products_(products) {}

  MoveInput sentence(const Range& range, bool first, bool last) {
    start(range);
    const bool only = first && last;
    flag(kFirst, first);
    flag(kLast, last);
    flag(kOnly, only);
    flag(kLength, std::min<std::size_t>(range.size() / 4, 9));
    const unsigned form = add_questions(range);
    add_counts(range, form);
    const std::uint64_t place = (first ? 2U : 0U) + (only ? 1U : 0U);
    for (std::size_t k = 0; k < kCustomerFeatures; ++k) {
      if (!features_.set[k]) continue;
      flag(kCustomer, k);
      flag(kCustomerAndForm, k * 4 + form);
      flag(kCustomerAndLine, k * 8 + line_);
      flag(kCustomerAndInsight, k * 8 + insight_);
      flag(kCustomerAndPlace, k * 4 + place);
    }
    if (!first) flag(kQuestionBefore, in_question(range.first - 1));
    if (!last) flag(kQuestionAfter, in_question(range.last));
    return finish();
  }

  MoveInput whole(const std::vector<MoveInput>& sentences) {
    input_ = {};
    for (const MoveInput& one : sentences) {
      input_.words.insert(input_.words.end(), one.words.begin(), one.words.end());
    }
    input_.meaning = meaning(reply_.tokens, 0, reply_.tokens.size());
    for (std::size_t k = 0; k < kFeatureCount; ++k) {
      if (features_.set[k]) flag(kReply, k);
    }
    return finish();
  }

 private:
  void start(const Range& range) {
    input_ = {};
    Encoding encoding;
    encode(reply_, range, {true, false}, products_, encoding);
    for (const std::uint32_t word : encoding.words) input_.words.push_back(word & kKeyMask);
    input_.meaning = meaning(reply_.tokens, range.first, range.last);
  }

  MoveInput finish() {
    make_distinct(input_.flags);
    return std::move(input_);
  }

  void flag(Kind kind, std::uint64_t value) {
    const std::uint64_t mixed = (value * 64 + kind) * 0x9e3779b97f4a7c15ULL;
    input_.flags.push_back(static_cast<std::uint32_t>(mixed >> 40U) % kFlagBuckets);
  }

  bool in_question(std::size_t token) const {
    return std::any_of(reply_.questions.begin(), reply_.questions.end(), [=](const Question& one) {
      return token >= one.range.first && token < one.range.last;
    });
  }

  /// 0: no question in the range, 1: an open one, 2: closed ones only.
  unsigned add_questions(const Range& range) {
    unsigned form = 0;
    for (const Question& question : reply_.questions) {
      const Range shared{std::max(question.range.first, range.first),
                         std::min(question.range.last, range.last)};
      if (shared.first >= shared.last) continue;
      form = question.form == Form::open ? 1 : form == 0 ? 2 : form;
      add_question(shared);
    }
    flag(kQuestionForm, form);
    return form;
  }

  void add_question(const Range& range) {
    unsigned words = 0;
    unsigned either = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      const Token& token = reply_.tokens[i];
      if (token.word == "or") either = 1;
      if (!is_question_word(token.word)) continue;
      if (words == 0) {
        const std::uint64_t next = i + 1 < range.last ? reply_.tokens[i + 1].word_id : 0;
        flag(kQuestionWord, token.word_id);
        flag(kQuestionWord, token.word_id * 31 + next);
      }
      ++words;
    }
    words = std::min(words, 3U);
    flag(kQuestionWords, words);
    flag(kQuestionOr, either * 4 + words);
    flag(kQuestionLength, std::min<std::size_t>(range.size() / 3, 6));
    flag(kQuestionOpening, reply_.tokens[range.first].word_id);
  }

  void add_counts(const Range& range, unsigned form) {
    unsigned line = 0;
    unsigned insight = 0;
    unsigned persona = 0;
    unsigned content = 0;
    unsigned numbers = 0;
    unsigned you = 0;
    unsigned self = 0;
    unsigned we = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      const Token& token = reply_.tokens[i];
      numbers += token.number ? 1U : 0U;
      you += token.word == "you" || token.word == "your" ? 1U : 0U;
      self += token.word == "i" || token.word == "my" ? 1U : 0U;
      we += token.word == "we" || token.word == "our" ? 1U : 0U;
      if (token.function) continue;
      ++content;
      line += holds(context_.customer_stems, token.stem_id) ? 1U : 0U;
      insight += holds(context_.insight_stems, token.stem_id) ? 1U : 0U;
      persona += holds(context_.persona_stems, token.stem_id) ? 1U : 0U;
    }
    line_ = binned(line);
    insight_ = binned(insight);
    flag(kSharesLine, line_);
    flag(kSharesInsight, insight_);
    flag(kSharesPersona, binned(persona));
    flag(kNumbers, binned(numbers));
    flag(kYou, binned(you));
    flag(kI, binned(self));
    flag(kWe, binned(we));
    flag(kContent, binned(content));
    flag(kFormAndLine, form * 8 + line_);
    flag(kPersonaAndYou, binned(persona) * 8 + binned(you));
    flag(kLineShare, content == 0 ? 0 : line * 4 / content);
    flag(kPersonaShare, content == 0 ? 0 : persona * 4 / content);
  }

  const Outline& reply_;
  const Features& features_;
  const ReadContext& context_;
  const std::vector<Range>& products_;
  MoveInput input_;
  unsigned line_ = 0;
  unsigned insight_ = 0;
};

}  // namespace

MoveInputs move_inputs(const Outline& reply, const Features& features, const ReadContext& context,
                       const std::vector<Range>& products) {
  Builder builder(reply, features, context, products);
  MoveInputs inputs;
  const std::size_t count = reply.sentences.size();
  for (std::size_t s = 0; s < count; ++s) {
    inputs.sentences.push_back(builder.sentence(reply.sentences[s], s == 0, s + 1 == count));
  }
  inputs.whole = builder.whole(inputs.sentences);
  return inputs;
}

MoveInput part_input(const Outline& reply, const Range& part, const Features& features,
                     const ReadContext& context, const std::vector<Range>& products) {
  return Builder(reply, features, context, products).sentence(part, true, true);
}

}  // namespace lastmile::text
