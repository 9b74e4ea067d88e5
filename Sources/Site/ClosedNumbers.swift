import Archive
import Minutes

/// Items that one of a meeting's documents marks as closed: no agenda of that meeting tells more of them.
///
/// What was announced as open and then dealt with behind closed doors is closed. Minutes speak for themselves: they are what
/// the meeting decided to make public.
struct ClosedNumbers {
  private let numbers: Set<String>

  init(of archived: ArchivedMeeting) {
    let documents = [archived.meeting] + archived.agendas
    numbers = Set(
      documents.flatMap(\.items).filter(\.closed).compactMap { $0.number.map(Slug.make) })
  }

  func applied(to agenda: Meeting) -> Meeting {
    guard !numbers.isEmpty else { return agenda }
    var agenda = agenda
    for index in agenda.items.indices {
      if let number = agenda.items[index].number, numbers.contains(Slug.make(number)) {
        agenda.items[index].closed = true
      }
    }
    return agenda
  }
}
