import Minutes
import Parsing

/// The meeting whose items are read: what tells its decisions from those of others that an item quotes.
struct FirstAgendaMeeting {
  var body: String
  var date: CalendarDate

  /// Whether a heading speaks of this meeting: it names no other day and no other body.
  func isNamed(in heading: String) -> Bool {
    if let day = ReceivedWords.date(in: heading), day != date { return false }
    guard let named = ReceivedWords.body(in: heading) else { return true }
    let (own, other) = (FirstAgendaText.letters(body), FirstAgendaText.letters(named))
    return own.contains(other) || other.contains(own)
  }
}
