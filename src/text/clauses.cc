#include "text/clauses.h"

#include <algorithm>
#include <optional>

#include "base/word_table.h"

namespace lastmile::text {
namespace {

// All sets are sorted.
constexpr WordTable<21> kAuxiliary({"am",   "are",   "can",    "could", "did",  "do",    "does",
                                    "had",  "has",   "have",   "is",    "may",  "might", "must",
                                    "need", "shall", "should", "was",   "were", "will",  "would"});
constexpr WordTable<3> kDo({"did", "do", "does"});
constexpr WordTable<9> kPronoun({"he", "i", "it", "she", "that", "there", "they", "we", "you"});
constexpr WordTable<31> kSubject({"a",         "an",       "any",     "anybody", "anyone", "each",
                                  "everybody", "everyone", "he",      "her",     "his",    "i",
                                  "it",        "my",       "nobody",  "one",     "our",    "she",
                                  "some",      "somebody", "someone", "that",    "the",    "their",
                                  "there",     "these",    "they",    "this",    "those",  "we",
                                  "you"});
constexpr WordTable<8> kQuestionWord({"how", "what", "when", "where", "which", "who", "whose",
                                      "why"});
constexpr WordTable<10> kJoin({"and", "because", "but", "cause", "if", "or", "since", "so", "then",
                               "while"});
constexpr WordTable<36> kFiller({"actually", "ah",     "also",  "and",     "anyway", "apart",
                                 "because",  "but",    "first", "hey",     "hm",     "honestly",
                                 "just",     "like",   "no",    "now",     "oh",     "okay",
                                 "or",       "please", "quick", "quickly", "really", "right",
                                 "say",      "so",     "sorry", "sure",    "then",   "there",
                                 "uh",       "um",     "well",  "yes",     "yet",    "you"});
constexpr WordTable<17> kAmount({"big", "close", "far", "fast", "few", "frequently", "high",
                                 "large", "late", "long", "low", "many", "much", "often", "old",
                                 "quickly", "soon"});
constexpr WordTable<30> kFigure({"age",      "amount",    "average",    "budget",   "colour",
                                 "cost",     "date",      "day",        "deadline", "figure",
                                 "fraction", "headcount", "hour",       "margin",   "month",
                                 "name",     "number",    "part",       "percent",  "percentage",
                                 "portion",  "price",     "proportion", "quarter",  "rate",
                                 "ratio",    "share",     "size",       "time",     "year"});

bool is_figure(std::string_view word) {
  return kFigure.contains(word);
}

bool is_subject(const Token& token) {
  return kSubject.contains(token.word) || token.word == "your" || token.number;
}

constexpr unsigned kSentenceEnd = mark::kStop | mark::kQuestion | mark::kExclamation | mark::kBreak;
constexpr unsigned kClauseEnd = mark::kColon | mark::kDash | mark::kEllipsis | mark::kParenthesis;

class Reader {
 public:
  Reader(Outline& out, const Outline* answered)
      : out_(out), tokens_(out.tokens), answered_(answered) {}

  void read() {
    find_sentences();
    for (const Range& sentence : out_.sentences) find_clauses(sentence);
    std::size_t clause = 0;
    for (std::size_t i = 0; i < out_.sentences.size(); ++i) {
      const std::size_t first = clause;
      while (clause < out_.clauses.size() && out_.clauses[clause].first < out_.sentences[i].last) {
        ++clause;
      }
      find_questions(i, first, clause);
    }
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].word) : std::string_view{};
  }

  void find_sentences() {
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if ((tokens_[i].after & kSentenceEnd) == 0 && i + 1 < tokens_.size()) continue;
      out_.sentences.push_back({first, i + 1});
      first = i + 1;
    }
  }

  void find_clauses(const Range& sentence) {
    std::size_t first = sentence.first;
    bool asked = kQuestionWord.contains(word(first));
    for (std::size_t i = sentence.first + 1; i < sentence.last; ++i) {
      if (starts_clause({first, sentence.last}, i, asked)) {
        out_.clauses.push_back({first, i});
        first = i;
        asked = false;
      }
      asked = asked || kQuestionWord.contains(word(i));
    }
    out_.clauses.push_back({first, sentence.last});
  }

  bool starts_clause(const Range& rest, std::size_t i, bool asked) const {
    const unsigned marks = tokens_[i - 1].after;
    if ((marks & kClauseEnd) != 0) return true;
    const bool opens = opens_clause(i, rest.last);
    if ((marks & mark::kComma) != 0) {
      if (rest.last - i <= 3 && is_tag({i, rest.last})) return true;
      return opens || (i - rest.first >= 4 && rest.last - i >= 4 && !is_list(i, rest.last));
    }
    if (kJoin.contains(word(i)) && i + 1 < rest.last && i - rest.first >= 3) {
      return word(i + 1) != "that" && opens_clause(i + 1, rest.last);
    }
    return i - rest.first >= 2 && opens_question_in_run(i, rest.last, asked);
  }

  /// A comma within the next few words makes it an enumeration rather than a clause.
  bool is_list(std::size_t i, std::size_t last) const {
    for (std::size_t k = i; k < std::min(i + 3, last); ++k) {
      if ((tokens_[k].after & mark::kComma) != 0) return true;
    }
    return false;
  }

  bool opens_clause(std::size_t i, std::size_t last) const {
    if (i >= last) return false;
    if (kPronoun.contains(word(i)) || word(i) == "this" || word(i) == "these") return true;
    if (kQuestionWord.contains(word(i)) || kJoin.contains(word(i))) return true;
    return kAuxiliary.contains(word(i)) && i + 1 < last && is_subject(tokens_[i + 1]);
  }

  /// In a run without marks: "… the line is flat what does yours look like".
  bool opens_question_in_run(std::size_t i, std::size_t last, bool asked) const {
    if (i + 2 >= last) return false;
    if (is_inverted_question_word(i, last)) return !is_asking_verb(word(i - 1));
    const bool asks_you = (word(i) == "do" || word(i) == "did") && word(i + 1) == "you";
    return !asked && asks_you && last - i >= 4 && !kPronoun.contains(word(i - 1)) &&
           word(i - 1) != "as" && word(i - 1) != "so";
  }

  static bool is_asking_verb(std::string_view before) {
    return before == "of" || before == "about" || before == "is" || before == "was" ||
           before == "and" || before == "so" || before == "but" || before == "or";
  }

  /// "what does the", "how are you", "how many do you", "which of them would you".
  bool is_inverted_question_word(std::size_t i, std::size_t last) const {
    if (!kQuestionWord.contains(word(i))) return false;
    if (word(i) == "when" || word(i) == "where" || word(i) == "who" || word(i) == "which") {
      const std::size_t at = word(i) == "which" && word(i + 1) == "one" ? i + 1 : i;
      return at + 2 < last && kDo.contains(word(at + 1)) && is_subject(tokens_[at + 2]);
    }
    const bool amount = word(i) == "how" && kAmount.contains(word(i + 1));
    for (std::size_t k = i + 1; k < std::min(i + 7, last); ++k) {
      if (kPronoun.contains(word(k))) return false;  // "how they do it" tells
      if (!kAuxiliary.contains(word(k))) continue;
      if (k + 1 >= last) return false;
      if (amount || (k == i + 1 && kDo.contains(word(k)))) return true;
      return is_subject(tokens_[k + 1]) && (k == i + 1 || kDo.contains(word(k)));
    }
    return false;
  }

  // ---- questions ----

  void find_questions(std::size_t sentence_index, std::size_t first_clause,
                      std::size_t end_clause) {
    const Range sentence = out_.sentences[sentence_index];
    const bool marked = (out_.marks_after(sentence) & mark::kQuestion) != 0;
    std::size_t end = end_clause;
    bool asked = marked;
    if (marked && is_tag(out_.clauses[end - 1])) {
      asked = false;
      --end;
    } else if (marked && end - first_clause > 1 && is_polite_tail(out_.clauses[end - 1])) {
      --end;
    }
    if (marked && (is_echo(sentence_index) || is_option(sentence))) return;
    bool found = false;
    for (std::size_t c = first_clause; c < end; ++c) {
      const std::optional<Question> question = direct_question(c, end, asked);
      if (!question) continue;
      add_question(*question);
      found = true;
    }
    if (asked && !found) add_question(undirected_question(first_clause, end));
  }

  /// A question reaches to the start of the next one or the end of its sentence.
  void add_question(Question question) {
    if (!out_.questions.empty()) {
      Question& before = out_.questions.back();
      before.range.last = std::min(before.range.last, question.range.first);
    }
    if (question.range.size() > 0) out_.questions.push_back(question);
  }

  std::size_t skip_fillers(const Range& clause) const {
    std::size_t i = clause.first;
    while (i < clause.last && i < clause.first + 4 && kFiller.contains(word(i)) &&
           !(word(i) == "you" || word(i) == "there" || word(i) == "like" || word(i) == "say")) {
      ++i;
    }
    return std::min(i, clause.last - 1);
  }

  std::size_t sentence_end(std::size_t i) const {
    const auto found =
        std::upper_bound(out_.sentences.begin(), out_.sentences.end(), i,
                         [](std::size_t at, const Range& sentence) { return at < sentence.last; });
    return found == out_.sentences.end() ? tokens_.size() : found->last;
  }

  /// A clause that asks by its own words. Without a question mark only plain forms count.
  std::optional<Question> direct_question(std::size_t c, std::size_t end, bool marked) const {
    const Range clause = out_.clauses[c];
    const std::size_t start = skip_fillers(clause);
    const Range range = {start, sentence_end(start)};
    if (const std::optional<Form> form = indirect(start, clause.last))
      return Question{range, *form};
    const std::size_t at = is_preposition(word(start)) ? start + 1 : start;
    if (at < clause.last && kQuestionWord.contains(word(at))) {
      const bool last_clause = c + 1 == end;
      if (question_word_asks(at, clause.last, marked, marked && last_clause)) {
        return Question{range, form_of_question_word(at, range.last)};
      }
      return std::nullopt;
    }
    if (!auxiliary_asks(start, clause.last, marked)) return std::nullopt;
    return Question{range, form_of_auxiliary(start, range.last)};
  }

  static bool is_preposition(std::string_view w) {
    return w == "in" || w == "at" || w == "for" || w == "by" || w == "with" || w == "on" ||
           w == "from" || w == "to" || w == "of" || w == "since" || w == "until";
  }

  bool question_word_asks(std::size_t i, std::size_t last, bool marked, bool final_clause) const {
    if (!marked && word(i) == "where" && word(i + 2) == "i") return false;  // "where do I start"
    if (is_inverted_question_word(i, last)) return true;
    if (i + 2 < last && kAuxiliary.contains(word(i + 1)) && is_subject(tokens_[i + 2]) &&
        word(i) != "which") {
      return true;
    }
    const bool would = word(i + 1) == "would" || word(i + 1) == "could" || word(i + 1) == "should";
    if (word(i) == "what" && would && last - i >= 4) return true;
    if (word(i) == "how" && kAmount.contains(word(i + 1)) && last - i >= 4) {
      return word(i + 1) == "many" || word(i + 1) == "much";
    }
    if (!marked) return false;
    if (word(i) == "when" || word(i) == "where" || word(i) == "which") {
      return kAuxiliary.contains(word(i + 1)) || final_clause;
    }
    return true;
  }

  bool auxiliary_asks(std::size_t i, std::size_t last, bool marked) const {
    if (i + 1 >= last || !kAuxiliary.contains(word(i))) return false;
    const std::size_t subject = word(i + 1) == "not" ? i + 2 : i + 1;
    if (subject >= last || !is_subject(tokens_[subject])) return false;
    if (marked) return true;
    if (word(i) == "have" || word(i) == "had" || word(i) == "should" || word(i) == "were" ||
        word(i) == "may" || word(i) == "need" || word(i) == "must") {
      return word(i) == "have" && word(subject) == "you" && last - i >= 4;
    }
    if (kDo.contains(word(i)) && !kPronoun.contains(word(subject))) {
      return word(i) != "do" || word(subject) == "your";
    }
    if (word(i) == "do" && (word(subject) == "it" || word(subject) == "that")) return false;
    if (last - i <= 3) return false;  // "would you." behind a statement
    return kPronoun.contains(word(subject)) || word(subject) == "your" || word(subject) == "this" ||
           word(subject) == "anyone" || word(subject) == "anybody" || word(subject) == "the";
  }

  /// "I wonder how …", "tell me about …", "curious whether …": a question without its form.
  std::optional<Form> indirect(std::size_t i, std::size_t last) const {
    std::size_t at = i;
    if (word(at) == "i" &&
        (word(at + 1) == "am" || word(at + 1) == "would" || word(at + 1) == "was")) {
      at += 2;
    } else if (word(at) == "i") {
      ++at;
    }
    while (word(at) == "just" || word(at) == "really" || word(at) == "be" || word(at) == "please" ||
           word(at) == "also") {
      ++at;
    }
    std::size_t topic = 0;
    if (word(at) == "curious" || word(at) == "wonder" || word(at) == "wondering") topic = at + 1;
    const bool keen = word(at) == "interested" || word(at) == "like" || word(at) == "love" ||
                      word(at) == "want" || word(at) == "wanted";
    if (keen && word(at + 1) == "to" && is_learning(word(at + 2))) topic = at + 3;
    const bool ask_me =
        (word(at) == "tell" || word(at) == "walk" || word(at) == "talk") && word(at + 1) == "me";
    if (ask_me) topic = at + 2;
    if (word(at) == "help" && word(at + 1) == "me" && word(at + 2) == "understand") topic = at + 3;
    if (topic == 0 || topic >= last) return std::nullopt;
    return form_of_topic(topic, last, ask_me);
  }

  static bool is_learning(std::string_view verb) {
    return verb == "know" || verb == "understand" || verb == "hear" || verb == "ask" ||
           verb == "learn";
  }

  std::optional<Form> form_of_topic(std::size_t topic, std::size_t last, bool ask_me) const {
    while (topic < last &&
           (word(topic) == "about" || word(topic) == "though" || word(topic) == "then" ||
            word(topic) == "to" || word(topic) == "hear" || word(topic) == "know"))
      ++topic;
    if (topic >= last) return std::nullopt;
    if (word(topic) == "if" || word(topic) == "whether") return Form::closed;
    if (kQuestionWord.contains(word(topic))) return form_of_question_word(topic, last);
    if (!ask_me) return std::nullopt;
    if (word(topic - 1) == "about" || word(topic) == "through" || word(topic) == "more")
      return Form::open;
    return word(topic) == "one" || word(topic) == "your" || word(topic) == "a"
               ? std::optional(Form::open)
               : std::nullopt;
  }

  Form form_of_question_word(std::size_t i, std::size_t last) const {
    const std::string_view asked = word(i);
    const std::string_view next = word(i + 1);
    if (ends_with_options(i, last)) return Form::closed;
    if (asked == "how") return form_of_how(i);
    if (asked == "why") return Form::open;
    if (asked == "where") return Form::open;
    if (asked != "what") return Form::closed;
    if (is_figure(next) || asks_price(i + 1, last)) return Form::closed;
    for (std::size_t k = i + 2; k < std::min(i + 6, last); ++k) {
      if (next != "is" && next != "was" && next != "are") break;
      if (is_figure(word(k)) || word(k) == "target") return Form::closed;
    }
    return Form::open;
  }

  Form form_of_how(std::size_t i) const {
    const std::string_view next = word(i + 1);
    if (kAmount.contains(next) || next == "about") return Form::closed;
    const std::string_view third = word(i + 2);
    const bool day = third.size() > 5 && third.substr(third.size() - 3) == "day";
    return next == "is" && day && third != "today" ? Form::closed : Form::open;
  }

  /// "what does one cost you", "what do they come to": the answer is a figure.
  bool asks_price(std::size_t i, std::size_t last) const {
    if (!kDo.contains(word(i)) && word(i) != "is") return false;
    for (std::size_t k = i + 1; k < std::min(i + 10, last); ++k) {
      if (word(k) == "cost" || word(k) == "costing" || word(k) == "charge") return true;
      if (word(k) == "worth" || (word(k) == "come" && word(k + 1) == "to")) return true;
    }
    return false;
  }

  /// "…, Thursday or Friday?", "…, A, B or C?": a pick.
  bool ends_with_options(std::size_t first, std::size_t last) const {
    for (std::size_t k = last; k > first + 2; --k) {
      if (last - k > 9) return false;
      if (word(k - 1) != "or") continue;
      for (std::size_t m = k - 1; m > first; --m) {
        if ((tokens_[m - 1].after & (mark::kComma | kClauseEnd)) != 0) return k - m < 9;
      }
      return false;
    }
    return false;
  }

  Form form_of_auxiliary(std::size_t i, std::size_t last) const {
    const std::string_view subject = word(i + 1);
    const std::string_view verb = word(i + 2);
    if (subject == "i" && verb == "ask") return form_of_embedded(i + 3, last);
    if (subject != "you") return Form::closed;
    const bool tells = (verb == "tell" || verb == "walk" || verb == "talk" || verb == "show" ||
                        verb == "help" || verb == "give") &&
                       word(i + 3) == "me";
    if (tells) return form_of_embedded(i + 4, last);
    if (verb == "describe" || verb == "explain" || verb == "say")
      return form_of_embedded(i + 3, last);
    return Form::closed;
  }

  Form form_of_embedded(std::size_t i, std::size_t last) const {
    for (std::size_t k = i; k < std::min(i + 4, last); ++k) {
      if (kQuestionWord.contains(word(k))) return form_of_question_word(k, last);
      if (word(k) == "if" || word(k) == "whether") return Form::closed;
    }
    return i < last && word(i - 1) != "ask" ? Form::open : Form::closed;
  }

  /// A sentence with a question mark that asks by its tone, or by a question word further in.
  Question undirected_question(std::size_t first_clause, std::size_t end) const {
    const Range last = out_.clauses[end - 1];
    for (std::size_t i = last.first; i < last.last; ++i) {
      if (!kQuestionWord.contains(word(i))) continue;
      if (word(i) != "what" && word(i) != "how" && word(i) != "why" && i > last.first) {
        if (word(i) != "who" && word(i) != "which") continue;
        if (i > last.first + 3) continue;
      } else if (i > last.first + 1 && last.last - i > 3 && word(i + 1) != "many" &&
                 word(i + 1) != "much" && (tokens_[i].after & mark::kComma) == 0) {
        continue;
      }
      return {{last.first, last.last}, form_of_question_word(i, last.last)};
    }
    const std::size_t from = last.size() <= 3 && end - first_clause > 1 ? end - 2 : end - 1;
    return {{out_.clauses[from].first, last.last}, Form::closed};
  }

  /// "…, if I may ask?", "…, can you tell me?"
  bool is_polite_tail(const Range& clause) const {
    if (clause.size() > 5) return false;
    const std::string_view first = word(clause.first);
    const std::string_view second = word(clause.first + 1);
    if (first == "if" && (second == "i" || second == "you")) return true;
    return first == "can" && second == "you" && clause.size() <= 4;
  }

  /// "What do you aim for? Four hours? Two?": options for the question before, which is a pick
  /// then.
  bool is_option(const Range& sentence) {
    if (sentence.size() > 3 || out_.questions.empty()) return false;
    Question& before = out_.questions.back();
    if (before.range.last != sentence.first || !kQuestionWord.contains(word(before.range.first))) {
      return false;
    }
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const bool clause_word = kAuxiliary.contains(word(i)) || kPronoun.contains(word(i)) ||
                               kQuestionWord.contains(word(i));
      if (clause_word) return false;
    }
    before.form = Form::closed;
    before.range.last = sentence.last;
    return true;
  }

  bool is_tag(const Range& clause) const {
    static constexpr WordTable<24> kTags(
        {"agree",  "correct",    "deal",        "eh",     "fair",       "fair enough",
         "get it", "got it",     "hm",          "huh",    "make sense", "makes sense",
         "no",     "okay",       "or",          "or not", "or what",    "right",
         "see",    "sound good", "sounds good", "yes",    "you know",   "you see"});
    const std::size_t n = clause.size();
    if (n > 4) return false;
    std::string phrase;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      if (i > clause.first) phrase += ' ';
      phrase += word(i);
    }
    if (kTags.contains(phrase)) return true;
    // "isn't it", "don't you", "would you": nothing but an auxiliary and a pronoun
    const std::size_t pronoun = word(clause.first + 1) == "not" ? 2 : 1;
    return kAuxiliary.contains(word(clause.first)) && n == pronoun + 1 &&
           kPronoun.contains(word(clause.first + pronoun)) && clause.first > 0 &&
           (tokens_[clause.first - 1].after & mark::kComma) != 0;
  }

  /// "My basis? Nine years of …", "Why? Because …": asked only to be answered at once.
  bool is_echo(std::size_t sentence_index) const {
    if (sentence_index + 1 >= out_.sentences.size()) return false;
    const Range sentence = out_.sentences[sentence_index];
    const Range next = out_.sentences[sentence_index + 1];
    if (sentence.size() > 5 || answered_ == nullptr) return false;
    if ((out_.marks_after(next) & mark::kQuestion) != 0) return false;
    // "In your place? I'd …"
    const bool in_your = word(sentence.first) == "in" && word(sentence.first + 1) == "your";
    if (in_your && word(next.first) == "i") return true;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (word(i) == "you" || word(i) == "your") return false;
      if (!tokens_[i].function && !in_answered(tokens_[i])) return false;
      if (kQuestionWord.contains(word(i)) && !in_answered(tokens_[i])) return false;
    }
    return true;
  }

  bool in_answered(const Token& token) const {
    return std::any_of(answered_->tokens.begin(), answered_->tokens.end(),
                       [&](const Token& other) { return other.stem_id == token.stem_id; });
  }

  Outline& out_;
  const std::vector<Token>& tokens_;
  const Outline* answered_;
};

}  // namespace

Outline outline(std::string_view text, const Outline* answered) {
  Outline out;
  out.tokens = tokenise(text);
  Reader(out, answered).read();
  return out;
}

}  // namespace lastmile::text
