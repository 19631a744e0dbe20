#include "text/features.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "base/word_table.h"
#include "text/patterns.h"

namespace lastmile::text {
namespace {

constexpr std::size_t kMaxContextBytes = 2000;

struct CustomerCue {
  std::string_view pattern;
  Feature feature;
};

constexpr std::array kCustomerCues = {
    CustomerCue{"basis", Feature::customer_wants_basis},
    CustomerCue{"based on", Feature::customer_wants_basis},
    CustomerCue{"base that|this|it on", Feature::customer_wants_basis},
    CustomerCue{"~source", Feature::customer_wants_basis},
    CustomerCue{"where * get|got that|this|it", Feature::customer_wants_basis},
    CustomerCue{"where * come|comes from", Feature::customer_wants_basis},
    CustomerCue{"prove|proof|evidence", Feature::customer_wants_basis},
    CustomerCue{"who says", Feature::customer_wants_basis},
    CustomerCue{"how do|would|can you know", Feature::customer_wants_basis},
    CustomerCue{"how many did|have", Feature::customer_wants_basis},
    CustomerCue{"who did you|have", Feature::customer_wants_basis},
    CustomerCue{"why", Feature::customer_wants_reason},
    CustomerCue{"how come", Feature::customer_wants_reason},
    CustomerCue{"what do|does|did you|that|this mean", Feature::customer_wants_meaning},
    CustomerCue{"not following|follow", Feature::customer_wants_meaning},
    CustomerCue{"lost me", Feature::customer_wants_meaning},
    CustomerCue{"what * should|could", Feature::customer_wants_advice},
    CustomerCue{"should i|we", Feature::customer_wants_advice},
    CustomerCue{"what would you do", Feature::customer_wants_advice},
    CustomerCue{"in my shoes|place|seat", Feature::customer_wants_advice},
    CustomerCue{"differently", Feature::customer_wants_advice},
    CustomerCue{"look|looking for", Feature::customer_wants_advice},
    CustomerCue{"doing wrong", Feature::customer_wants_advice},
    CustomerCue{"what do i|we do", Feature::customer_wants_advice},
    CustomerCue{"tell me more", Feature::customer_wants_more},
    CustomerCue{"go on", Feature::customer_wants_more},
    CustomerCue{"say more", Feature::customer_wants_more},
    CustomerCue{"more about", Feature::customer_wants_more},
    CustomerCue{"bs|bullshit|rubbish|nonsense|baloney|crap|bollocks",
                Feature::customer_disbelieves},
    CustomerCue{"not buy|buying|believe", Feature::customer_disbelieves},
    CustomerCue{"doubt", Feature::customer_disbelieves},
    CustomerCue{"differently", Feature::customer_objects},
    CustomerCue{"different|another view", Feature::customer_objects},
    CustomerCue{"disagree", Feature::customer_objects},
    CustomerCue{"not important|relevant|a priority", Feature::customer_objects},
    CustomerCue{"no budget|money", Feature::customer_objects},
    CustomerCue{"not * priority", Feature::customer_objects},
    CustomerCue{"do|does not apply|fit|matter", Feature::customer_objects},
    CustomerCue{"you do not know my", Feature::customer_objects},
    CustomerCue{"never", Feature::customer_objects},
    CustomerCue{"already", Feature::customer_has_it},
    CustomerCue{"covered", Feature::customer_has_it},
    CustomerCue{"we tried", Feature::customer_has_it},
    CustomerCue{"tried that|it|this|a", Feature::customer_has_it},
    CustomerCue{"send|mail|email me", Feature::customer_brushes_off},
    CustomerCue{"send * something", Feature::customer_brushes_off},
    CustomerCue{"no time", Feature::customer_brushes_off},
    CustomerCue{"seconds", Feature::customer_brushes_off},
    CustomerCue{"not interested", Feature::customer_brushes_off},
    CustomerCue{"another time", Feature::customer_brushes_off},
    CustomerCue{"for me", Feature::customer_own_stake},
    CustomerCue{"to me", Feature::customer_own_stake},
    CustomerCue{"so you are saying", Feature::customer_sums_up},
    CustomerCue{"in other words", Feature::customer_sums_up},
    CustomerCue{"risk", Feature::customer_asks_risk},
    CustomerCue{"goes wrong", Feature::customer_asks_risk},
    CustomerCue{"what if", Feature::customer_asks_risk},
    CustomerCue{"^ tell|show|give|explain|prove|convince|send", Feature::customer_demands},
    CustomerCue{"go on", Feature::customer_demands},
};

const PatternSet& customer_patterns() {
  static const PatternSet set = [] {
    PatternSet patterns;
    for (const CustomerCue& cue : kCustomerCues) patterns.add(cue.pattern);
    patterns.finish();
    return patterns;
  }();
  return set;
}

// All sets are sorted; the last three hold stems.
constexpr WordTable<18> kWhen({"afternoon", "am", "april", "friday", "july", "june", "lunch",
                               "march", "monday", "morning", "next", "pm", "saturday", "thursday",
                               "tomorrow", "tonight", "tuesday", "wednesday"});
constexpr WordTable<42> kImperative({"add",     "ask",    "bring", "call",  "chart", "check",
                                     "compare", "count",  "cut",   "do",    "draw",  "drop",
                                     "find",    "forget", "get",   "give",  "go",    "keep",
                                     "lay",     "leave",  "list",  "look",  "make",  "mark",
                                     "measure", "open",   "pick",  "print", "pull",  "put",
                                     "run",     "see",    "send",  "sort",  "split", "start",
                                     "stop",    "take",   "talk",  "track", "watch", "write"});
constexpr WordTable<48> kPast({"bought",  "broke",   "built",  "called",  "came",     "changed",
                               "counted", "cut",     "did",    "dropped", "fell",     "found",
                               "gave",    "got",     "had",    "hit",     "kept",     "learned",
                               "left",    "looked",  "lost",   "made",    "measured", "moved",
                               "paid",    "put",     "ran",    "said",    "sat",      "saw",
                               "sent",    "showed",  "signed", "sold",    "spent",    "started",
                               "stopped", "thought", "told",   "took",    "tried",    "turned",
                               "was",     "went",    "were",   "won",     "worked",   "wrote"});
constexpr WordTable<60> kGenericStems({"aspect",        "balanc",        "challeng",
                                       "chang",         "collaboration", "commitment",
                                       "communication", "company",       "complex",
                                       "context",       "cultur",        "data",
                                       "depend",        "digital",       "dimension",
                                       "driven",        "dynamic",       "efficiency",
                                       "empower",       "engagement",    "environment",
                                       "experienc",     "facet",         "factor",
                                       "future",        "growth",        "holistic",
                                       "impact",        "important",     "industry",
                                       "innovation",    "insight",       "journey",
                                       "key",           "landscap",      "leverag",
                                       "lot",           "many",          "mindset",
                                       "opportunity",   "optimis",       "organisation",
                                       "partner",       "perspectiv",    "potential",
                                       "proces",        "process",       "sector",
                                       "situation",     "solution",      "stakeholder",
                                       "strateg",       "strategic",     "strategy",
                                       "synergy",       "technology",    "transformation",
                                       "uniqu",         "value",         "vision"});
constexpr WordTable<12> kHedge({"around", "basically", "depends", "guess", "hopefully", "kind",
                                "maybe", "perhaps", "probably", "somehow", "sort", "stuff"});

bool holds(const std::vector<std::uint64_t>& sorted, std::uint64_t id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

void sort_unique(std::vector<std::uint64_t>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void append_content(const std::vector<Token>& tokens, std::vector<std::uint64_t>& ids) {
  for (const Token& token : tokens) {
    if (!token.function) ids.push_back(token.stem_id);
  }
}

std::string_view tail(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  std::size_t from = text.size() - bytes;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  return text.substr(from);
}

/// Counts over a reply, turned into features at the end.
class Extractor {
 public:
  Extractor(const Outline& reply, const ReadContext& context, const std::vector<Range>& products)
      : reply_(reply), tokens_(reply.tokens), context_(context), products_(products) {}

  Features run() {
    set(Feature::always);
    read_customer();
    if (tokens_.empty()) {
      set(Feature::short_reply);
      set(Feature::thin);
      set(Feature::little_told);
      return features_;
    }
    mark_questions();
    for (const Range& sentence : reply_.sentences) read_sentence(sentence);
    for (const Range& clause : reply_.clauses) read_clause(clause);
    set_form();
    set_substance();
    set_overlap();
    return features_;
  }

 private:
  void set(Feature feature, bool on = true) {
    if (on) features_.set.set(static_cast<std::size_t>(feature));
  }

  void read_customer() {
    const Outline& line = context_.customer;
    set(Feature::customer_asks, !line.questions.empty());
    for (const PatternSet::Hit& hit : customer_patterns().find(line)) {
      set(kCustomerCues[hit.pattern].feature);
    }
  }

  void mark_questions() {
    asked_.assign(tokens_.size(), false);
    for (const Question& question : reply_.questions) {
      for (std::size_t i = question.range.first; i < question.range.last; ++i) asked_[i] = true;
    }
  }

  void read_sentence(const Range& sentence) {
    unsigned content = 0;
    unsigned numbers = 0;
    unsigned past = 0;
    unsigned your = 0;
    unsigned shared = 0;
    sentence_start_ = sentence.first;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = tokens_[i];
      if (asked_[i]) continue;
      count_word(i);
      content += token.function ? 0U : 1U;
      numbers += token.number && !is_clock(i) ? 1U : 0U;
      past += is_past(token) ? 1U : 0U;
      your += token.word == "your" || token.word == "you" ? 1U : 0U;
      shared += !token.function && holds(context_.persona_stems, token.stem_id) ? 1U : 0U;
    }
    told_content_ += content;
    numbers_ += numbers;
    past_ += past;
    if (numbers > 0 && past > 0) set(Feature::figure_past);
    if (your > 0 && shared > 0) ++tied_;
    if (sentence.size() >= 25) set(Feature::long_sentences);
    if ((reply_.marks_after(sentence) & mark::kExclamation) != 0) ++exclamations_;
  }

  static bool is_past(const Token& token) {
    const std::string& word = token.word;
    return kPast.contains(word) || (word.size() > 4 && word.compare(word.size() - 2, 2, "ed") == 0);
  }

  bool is_clock(std::size_t i) const {
    const std::string_view next =
        i + 1 < tokens_.size() ? std::string_view(tokens_[i + 1].word) : "";
    const std::string_view before = i > 0 ? std::string_view(tokens_[i - 1].word) : "";
    return next == "minutes" || next == "minute" || next == "am" || next == "pm" ||
           before == "at" || next == "oclock" || before == "thursday" || before == "friday" ||
           before == "tuesday";
  }

  void count_word(std::size_t i) {
    const Token& token = tokens_[i];
    const std::string& word = token.word;
    if (word == "you" || word == "your" || word == "yours" || word == "yourself") ++you_;
    if (word == "i" || word == "my" || word == "me") ++i_;
    if (word == "we" || word == "our" || word == "us" || word == "ours") ++we_;
    if (word == "our" || word == "ours") ++our_;
    if (word == "percent") set(Feature::percent);
    if (word == "yours") set(Feature::yours_named);
    if (word == "if" || word == "when" || word == "once" || word == "unless") {
      set(Feature::conditional);
    }
    if (word == "not" || word == "never" || word == "no" || word == "nobody") set(Feature::negated);
    if (kWhen.contains(word)) set(Feature::clock_or_date);
    if (kHedge.contains(word)) ++hedges_;
    if (kGenericStems.contains(token.stem)) ++generic_;
    if (token.capital && !token.function && i != sentence_start_ && word.size() > 2) {
      set(Feature::capital_name);
    }
  }

  void read_clause(const Range& clause) {
    std::size_t i = clause.first;
    while (i + 1 < clause.last &&
           (tokens_[i].word == "and" || tokens_[i].word == "then" || tokens_[i].word == "so" ||
            tokens_[i].word == "just" || tokens_[i].word == "please" || tokens_[i].word == "but")) {
      ++i;
    }
    if (asked_[i] || clause.last - i < 3 || !kImperative.contains(tokens_[i].word)) return;
    ++imperatives_;
  }

  void set_form() {
    const std::size_t words = tokens_.size();
    set(Feature::has_question, !reply_.questions.empty());
    set(Feature::questions_two, reply_.questions.size() >= 2);
    set(Feature::only_questions, !reply_.questions.empty() && told_content_ < 3);
    set(Feature::ends_with_question,
        !reply_.questions.empty() && reply_.questions.back().range.last == words);
    set(Feature::starts_with_so, tokens_[0].word == "so");
    set(Feature::starts_with_you, tokens_[0].word == "you" || tokens_[0].word == "your");
    set(Feature::short_reply, words <= 6);
    set(Feature::little_told, told_content_ < 5);
    set(Feature::told_some, told_content_ >= 8);
    set(Feature::told_much, told_content_ >= 16);
    set(Feature::told_long, told_content_ >= 28);
    set(Feature::one_sentence, reply_.sentences.size() == 1);
    set(Feature::exclaims, exclamations_ >= 1);
    set(Feature::exclaims_twice, exclamations_ >= 2);
    std::size_t run = 0;
    std::size_t last_comma = 0;
    for (std::size_t i = 0; i < words; ++i) {
      if ((tokens_[i].after & mark::kComma) == 0) continue;
      run = i - last_comma <= 4 ? run + 1 : 1;
      last_comma = i;
      set(Feature::enumerates, run >= 3);
    }
    features_.content = told_content_;
  }

  void set_substance() {
    set(Feature::figure, numbers_ >= 1);
    set(Feature::figures_two, numbers_ >= 2);
    set(Feature::figures_four, numbers_ >= 4);
    set(Feature::imperative, imperatives_ >= 1);
    set(Feature::imperatives_two, imperatives_ >= 2);
    set(Feature::second_person, you_ >= 1);
    set(Feature::second_person_much, you_ >= 3);
    set(Feature::first_person, i_ >= 1);
    set(Feature::first_person_plural, we_ >= 1);
    set(Feature::our_things, our_ >= 2);
    set(Feature::past, past_ >= 1);
    set(Feature::past_much, past_ >= 4);
    set(Feature::names_product_twice, products_.size() >= 2);
    set(Feature::generic, generic_ >= 2);
    set(Feature::generic_much, generic_ >= 4);
    set(Feature::hedged, hedges_ >= 1);
  }

  void set_overlap() {
    const std::vector<std::uint64_t> stems = content_stems(reply_);
    unsigned related = 0;
    for (const std::uint64_t id : stems) {
      const bool line = holds(context_.customer_stems, id);
      const bool insight = holds(context_.insight_stems, id);
      features_.echoed += line ? 1U : 0U;
      features_.on_topic += insight ? 1U : 0U;
      features_.fresh += !line && !insight ? 1U : 0U;
      related += line || insight || holds(context_.persona_stems, id) ? 1U : 0U;
    }
    set(Feature::thin, stems.size() <= 3);
    set(Feature::echoes_customer, features_.echoed >= 2);
    set(Feature::on_topic, features_.on_topic >= 2);
    set(Feature::off_topic, related == 0);
    set(Feature::tied_to_customer, tied_ >= 1);
    set(Feature::tied_twice, tied_ >= 2);
    set(Feature::no_insight, context_.insight_stems.empty());
    set(Feature::fresh_words, features_.fresh >= 10);
    unsigned first = 0;
    unsigned first_content = 0;
    const Range sentence = reply_.sentences.front();
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (tokens_[i].function) continue;
      ++first_content;
      first += holds(context_.customer_stems, tokens_[i].stem_id) ? 1U : 0U;
    }
    set(Feature::echoes_customer_first, first >= 1);
    set(Feature::echoes_customer_much, first >= 2 && first * 2 >= first_content);
  }

  const Outline& reply_;
  const std::vector<Token>& tokens_;
  const ReadContext& context_;
  const std::vector<Range>& products_;
  Features features_;
  std::vector<bool> asked_;
  std::size_t sentence_start_ = 0;
  unsigned told_content_ = 0;
  unsigned numbers_ = 0;
  unsigned past_ = 0;
  unsigned tied_ = 0;
  unsigned exclamations_ = 0;
  unsigned imperatives_ = 0;
  unsigned you_ = 0;
  unsigned i_ = 0;
  unsigned we_ = 0;
  unsigned our_ = 0;
  unsigned hedges_ = 0;
  unsigned generic_ = 0;
};

}  // namespace

ReadContext::ReadContext(const Context& context)
    : customer(outline(tail(context.customer, kMaxContextBytes))), lexicon(context.lexicon) {
  customer_stems = content_stems(customer);
  append_content(tokenise(utf8_prefix(context.insight, kMaxContextBytes)), insight_stems);
  sort_unique(insight_stems);
  append_content(tokenise(utf8_prefix(context.persona, kMaxContextBytes)), persona_stems);
  append_content(tokenise(tail(context.history, kMaxContextBytes)), persona_stems);
  persona_stems.insert(persona_stems.end(), customer_stems.begin(), customer_stems.end());
  sort_unique(persona_stems);
}

std::vector<std::uint64_t> content_stems(const Outline& text) {
  std::vector<std::uint64_t> ids;
  append_content(text.tokens, ids);
  sort_unique(ids);
  return ids;
}

namespace {

/// How many tokens from `at` on spell out `product`; 0 when they do not.
std::size_t spelt_at(const Outline& text, std::size_t at, const std::vector<std::string>& product) {
  if (at + product.size() > text.tokens.size()) return 0;
  for (std::size_t k = 0; k < product.size(); ++k) {
    if (text.tokens[at + k].stem != product[k]) return 0;
  }
  return product.size();
}

bool is_sold_everywhere(const std::string& word) {
  return word == "platform" || word == "software" || word == "suite" || word == "app";
}

}  // namespace

std::vector<Range> find_products(const Outline& text, const Lexicon* lexicon) {
  std::vector<Range> found;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    std::size_t longest = is_sold_everywhere(text.tokens[i].word) ? 1 : 0;
    if (lexicon != nullptr) {
      for (const std::vector<std::string>& product : lexicon->products()) {
        longest = std::max(longest, spelt_at(text, i, product));
      }
    }
    if (longest == 0) continue;
    found.push_back({i, i + longest});
    i += longest - 1;
  }
  return found;
}

Features extract_features(const Outline& reply, const ReadContext& context,
                          const std::vector<Range>& products) {
  return Extractor(reply, context, products).run();
}

}  // namespace lastmile::text
