import Archive
import Minutes
import Parsing

/// What the archive lacks, as far as its own documents tell.
struct ArchiveGap: Sendable {
  enum Kind: String, Sendable, CaseIterable, Encodable {
    /// A number between two items of one meeting that no item has.
    case missingNumber
    /// An agenda whose body has younger minutes.
    case agendaWithoutMinutes
    /// A plan announces a meeting, and the archive has younger minutes but not these.
    case announcedMeeting
    /// Attachments are named, and their files are not in the archive.
    case attachmentWithoutFile
    /// A text refers to a meeting or an item that is not here.
    case reference
    /// A vote whose names do not add up to the printed numbers.
    case doubtfulVote
  }

  let kind: Kind
  let meeting: Int
  /// Nil where the whole meeting is meant.
  let item: Int?
  /// What is missing, in the interface's words.
  let text: String
}

extension SiteModel {
  /// Everything the archive lacks, by kind, then by body and date.
  var gaps: [ArchiveGap] {
    missingNumbers + agendasWithoutMinutes + announced + attachments + missingReferences + doubtfulVotes
  }

  private func say(_ kind: ArchiveGap.Kind, _ values: KeyValuePairs<String, String>) -> String {
    interface.word("gaps.\(kind.rawValue)", values)
  }

  private var missingNumbers: [ArchiveGap] {
    meetings.indices.flatMap { index -> [ArchiveGap] in
      // "3a" or "PS 18/26" says nothing of what stands between.
      let numbers = meetings[index].items.map { $0.item.number.flatMap { Int($0) } }
      guard numbers.allSatisfy({ $0 != nil }) else { return [] }
      let plain = numbers.compactMap { $0 }
      guard let first = plain.min(), let last = plain.max(), last - first < 200 else { return [] }
      let missing = Set(first...last).subtracting(plain).sorted()
      return missing.map { number in
        ArchiveGap(
          kind: .missingNumber, meeting: index, item: nil, text: say(.missingNumber, ["number": String(number)]))
      }
    }
  }

  private var agendasWithoutMinutes: [ArchiveGap] {
    municipalities.flatMap(\.bodies).flatMap { body -> [ArchiveGap] in
      guard let newest = body.meetings.first(where: { meetings[$0].meeting.kind == .minutes }) else { return [] }
      let day = meetings[newest].meeting.date
      return body.meetings.filter { meetings[$0].meeting.kind == .agenda && meetings[$0].meeting.date < day }.map {
        ArchiveGap(kind: .agendaWithoutMinutes, meeting: $0, item: nil, text: say(.agendaWithoutMinutes, [:]))
      }
    }
  }

  private var announced: [ArchiveGap] {
    calendar.absent.compactMap { event in
      guard case .plan(let place, _) = event.source else { return nil }
      return ArchiveGap(
        kind: .announcedMeeting, meeting: place.meeting, item: place.item,
        text: say(.announcedMeeting, ["body": event.bodyName, "date": interface.date(event.date)]))
    }
  }

  private var attachments: [ArchiveGap] {
    meetings.indices.compactMap { index in
      let files = attachmentFiles[meetings[index].meeting.path] ?? []
      let titles = meetings[index].items.flatMap(\.record.attachments)
      let missing = titles.filter { !files.contains(Slug.make($0)) }
      guard !missing.isEmpty else { return nil }
      return ArchiveGap(
        kind: .attachmentWithoutFile, meeting: index, item: nil,
        text: say(.attachmentWithoutFile, ["count": String(missing.count), "of": String(titles.count)]))
    }
  }

  private var missingReferences: [ArchiveGap] {
    references.outgoing.places.flatMap { place in
      (references.outgoing[place] ?? []).compactMap { reference in
        guard case .missing(let reason) = reference.target else { return nil }
        let why = interface.word("gaps.reasons.\(reason.rawValue)")
        return ArchiveGap(
          kind: .reference, meeting: place.meeting, item: place.item,
          text: say(.reference, ["words": reference.words, "why": why]))
      }
    }
  }

  private var doubtfulVotes: [ArchiveGap] {
    people.doubtfulVotes.sorted().map { place in
      ArchiveGap(kind: .doubtfulVote, meeting: place.meeting, item: place.item, text: say(.doubtfulVote, [:]))
    }
  }
}
