import Minutes

/// What a build makes a site of.
public struct PublishedArchive: Sendable {
  /// One for each meeting, in the order of their files.
  public var meetings: [ArchivedMeeting] = []
  /// What stops no build, but is for a person to look at.
  public var warnings: [Diagnostic] = []

  /// An archive without meetings.
  public init() {}
}

/// A meeting out of the archive.
public struct ArchivedMeeting: Sendable {
  /// Below the archive: `herlev/arbejdsmarkedsudvalget/2024-01-31/minutes.md`.
  public var file: String
  /// The minutes; as long as there are none, the agenda with the items of its supplements. Redactions carried out.
  public var meeting: Meeting
  /// The agenda and its supplements as they were, in this order, where the meeting above is not just one of them;
  /// redactions carried out.
  public var agendas: [Meeting] = []
  /// How many e-mail addresses of persons and places on somebody's machine are blacked out in the file.
  public var blackedOut = 0
}

extension PublishedArchive {
  /// Brings the documents of each meeting together. Throws where two items would have one address.
  public init(_ documents: [ArchivedMeeting], in archive: ArchiveFolder) throws(DiagnosticsError) {
    var mistakes: [Diagnostic] = []
    var places: [String: Int] = [:]
    var groups: [[ArchivedMeeting]] = []
    for document in documents {
      if let place = places[document.meeting.path] {
        groups[place].append(document)
      } else {
        places[document.meeting.path] = groups.count
        groups.append([document])
      }
    }
    for group in groups {
      let main = group.filter { $0.meeting.kind == .agenda && !$0.meeting.isSupplement }
      let agendas = main + group.filter(\.meeting.isSupplement)
      if var minutes = group.first(where: { $0.meeting.kind == .minutes }) {
        minutes.agendas = agendas.map(\.meeting)
        meetings.append(minutes)
      } else if var shown = agendas.first {
        if agendas.count > 1 {
          var joined = JoinedAgenda(shown, in: archive)
          for supplement in agendas.dropFirst() { joined.add(supplement) }
          shown.meeting = joined.meeting
          shown.agendas = agendas.map(\.meeting)
          warnings += joined.warnings
          mistakes += joined.mistakes
          if Set(joined.meeting.itemFolders).count < joined.meeting.items.count {
            mistakes.append(
              .error(
                archive.file(shown.file), "an item of a supplement would have the address of an item of this agenda",
                advice: "Give the items without a number numbers of their own."))
          }
        }
        meetings.append(shown)
      }
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
  }
}
