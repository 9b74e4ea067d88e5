import Minutes

/// "Møderne holdes onsdage kl. 19.00": a time for all dates, or for those of one weekday or one body.
struct PlanTime {
  /// Nil for every body.
  var body: String?
  /// Monday is 0; empty for every day.
  var weekdays: Set<Int>
  var time: ClockTime

  init(body: String?, weekdays: Set<Int>, time: ClockTime) {
    self.body = body
    self.weekdays = weekdays
    self.time = time
  }

  /// Nil where the sentence holds a date, several times, or none.
  init?(_ sentence: String, body: String?) {
    let words = Sentences.words(sentence)
    let times = words.indices.filter { words[$0].begins(with: "kl") && (words[$0] == "kl" || words[$0] == "klokken") }
    let distinct = times.filter { $0 == 0 || words[$0 - 1] != "til" }
    guard distinct.count == 1, words.contains(where: PlanWords.isMeeting),
      words.count <= 8 || words.contains(where: { PlanWords.holding.contains($0) }),
      !PlanWords.contains(["frist", "deadline", "senest"], in: sentence.lowered()),
      PrintedDate.all(in: Array(sentence.utf8)).isEmpty, let time = DateReader.time(in: sentence)
    else { return nil }
    self.body = BodyName.first(in: sentence)?.name ?? body
    weekdays = Set(words.filter { $0.utf8.count > 5 }.compactMap(PlanWords.weekday))
    self.time = time
  }

  func holds(on date: CalendarDate) -> Bool { weekdays.isEmpty || weekdays.contains(date.weekday) }
}
