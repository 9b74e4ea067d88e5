import Markdown
import Minutes
import Parsing

extension Importer {
  /// Files what a document was read to.
  mutating func file(_ reading: inout ReadDocument.Reading) throws -> Outcome {
    let (document, digest, body) = (reading.document, reading.digest, reading.body)
    // The path was decided at the first import: a corrected title does not move a page.
    let move = move(of: reading.parsed.meeting, digest: digest)
    if let move { reading.parsed.meeting.path = move.path }
    let relative: String
    if move == nil, let place = places[digest] {
      relative = place
    } else if reading.parsed.meeting.isSupplement {
      relative = try supplementPlace(for: reading, in: move?.folder ?? reading.parsed.meeting.path)
    } else {
      relative = "\(reading.parsed.meeting.path)/\(reading.parsed.meeting.kind.rawValue).md"
    }
    reading.parsed.meeting.source.file = "\(MeetingFileName.name(of: relative)).source.\(document.ending)"
    let path = archive.file(relative)
    var change = Outcome.Change.filed
    var retired: String?
    if !Files.isMissing(path) {
      let existing = try ExistingFile(path, relative: relative)
      if existing.meeting.source.sha256 == digest {
        reading.parsed.meeting.path = existing.meeting.path
        if existing.namesPlainSource { reading.parsed.meeting.source.file = existing.meeting.source.file }
      }
      change = try compare(existing, with: reading)
      if existing.namesPlainSource, existing.meeting.source.file != reading.parsed.meeting.source.file {
        retired = existing.meeting.source.file
      }
    }
    reading.parsed.report.path = relative
    if change == .filed || change == .updated {
      let source = (Files.parent(of: path) + "/" + reading.parsed.meeting.source.file, document.bytes)
      try Files.replace([source, (path, try bytes(of: reading.parsed.meeting, body: body))])
      if let move { try leave(move.from) }
      if let retired { try Files.remove(Files.parent(of: path) + "/" + retired) }
      places[digest] = relative
    }
    return Outcome(change: change, report: reading.parsed.report, diagnostics: reading.parsed.diagnostics)
  }

  /// A document that leaves the place where it was filed.
  private struct Move {
    var from: String
    var folder: String
    /// The meeting's address.
    var path: String
  }

  /// What was filed under an unknown municipality moves once somebody names it, and what was filed as the agenda before
  /// it was known as its supplement; not what a person has edited.
  private func move(of meeting: Meeting, digest: String) -> Move? {
    guard let place = places[digest] else { return nil }
    let isNamedNow = place.hasPrefix("ukendt/") && meeting.municipality != nil
    let isSupplementNow = meeting.isSupplement && MeetingFileName.name(of: place) == Meeting.Kind.agenda.rawValue
    guard isNamedNow || isSupplementNow,
      let existing = try? ExistingFile(archive.file(place), relative: place), existing.isUntouched
    else { return nil }
    return isNamedNow
      ? Move(from: place, folder: meeting.path, path: meeting.path)
      : Move(from: place, folder: Files.parent(of: place), path: existing.meeting.path)
  }

  /// The first place for a supplement that is free; where one has the same words, that one's. With `replaces`, it takes
  /// the place of the one that has most of its items, at least half of them.
  private func supplementPlace(for reading: ReadDocument.Reading, in folder: String) throws -> String {
    let (document, meeting) = (reading.document, reading.parsed.meeting)
    var free: String?
    var rival: (place: String, shared: Int)?
    var named = meeting
    named.source.file = "supplement.source.\(document.ending)"
    let text = String(decoding: try bytes(of: named, body: reading.body), as: UTF8.self)
    for name in MeetingFileName.supplements {
      let place = "\(folder)/\(name).md"
      if Files.isMissing(archive.file(place)) {
        free = free ?? place
        continue
      }
      let existing = try ExistingFile(archive.file(place), relative: place)
      if existing.hasSameWords(as: text) { return place }
      let shared = existing.sharedItems(with: meeting)
      if shared > rival?.shared ?? 0, shared * 2 >= meeting.items.count { rival = (place, shared) }
    }
    if replaces, let rival { return rival.place }
    guard let free else {
      throw Diagnostic.error(
        document.file,
        "\(archive.file(folder)) holds \(MeetingFileName.supplements.count) supplementary agendas already",
        advice: "If this document corrects one of them, import it with --replace; or remove one first.")
    }
    return free
  }

  /// Removes a meeting's file and its source, and the folders that are empty then.
  private func leave(_ place: String) throws {
    let path = archive.file(place)
    let existing = try ExistingFile(path, relative: place)
    if existing.namesPlainSource { try Files.remove(Files.parent(of: path) + "/" + existing.meeting.source.file) }
    try Files.remove(path)
    var folder = Files.parent(of: path)
    while folder.utf8.count > archive.path.utf8.count, Files.removeEmptyFolder(folder) {
      folder = Files.parent(of: folder)
    }
  }

  private static let unnamedSupplement =
    " A supplementary agenda has “Tillægsdagsorden” in its title, or a word that a dialect names as such."

  /// The file's text in UTF-8, closed by its own digest.
  private func bytes(of meeting: Meeting, body: [UInt8]) throws -> [UInt8] {
    try MeetingFile(meeting: meeting).writeImported(body: body) { Digest.sha256($0) }
  }

  /// What to do where the meeting is filed already. Throws where it is with other words.
  private func compare(_ existing: ExistingFile, with reading: ReadDocument.Reading) throws -> Outcome.Change {
    let (document, parsed) = (reading.document, reading.parsed)
    let text = String(decoding: try bytes(of: parsed.meeting, body: reading.body), as: UTF8.self)
    if existing.text == text { return .unchanged }
    if existing.meeting.source.sha256 == parsed.meeting.source.sha256 {
      return existing.isUntouched ? .updated : .edited
    }
    if existing.hasSameWords(as: text) { return .unchanged }
    guard replaces else {
      throw Diagnostic.error(
        document.file, "\(existing.path) holds this meeting already, with other words",
        advice: "If this document is the right one, import it with --replace; or remove the other one first."
          + (parsed.meeting.kind == .agenda && !parsed.meeting.isSupplement ? Importer.unnamedSupplement : ""))
    }
    guard existing.isUntouched else {
      throw Diagnostic.error(
        document.file, "\(existing.path) was edited by a person and is never overwritten",
        advice: "Carry the changes over by hand, or move that file away and import again.")
    }
    return .updated
  }
}

/// A meeting's file in the archive, as an import meets it.
private struct ExistingFile {
  let path: String
  let text: String
  let file: MeetingFile
  var meeting: Meeting { file.meeting }

  /// Throws where the file cannot be read, or is no meeting's: what it holds might be a person's work.
  init(_ path: String, relative: String) throws {
    self.path = path
    text = try Files.readText(path)
    file = try MeetingFile.read(text, file: path)
  }

  /// Whether its source stands beside it: the name comes from a file that anyone may have written.
  var namesPlainSource: Bool {
    let name = meeting.source.file
    return MeetingFileName.all.contains { name.hasPrefix("\($0).source.") } && !name.contains("/")
  }

  /// Whether it is still what an import wrote.
  var isUntouched: Bool { file.imported != nil && file.imported == Digest.sha256(MeetingFile.withoutDigest(text)) }

  /// How many of the other one's items have the number of an item here; where they have none, its title.
  func sharedItems(with other: Meeting) -> Int {
    let numbers = Set(meeting.items.compactMap(\.number))
    let titles = Set(meeting.items.map(\.title))
    return other.items.count { item in item.number.map(numbers.contains) ?? titles.contains(item.title) }
  }

  /// The same meeting from other bytes: another encoding, other line ends.
  func hasSameWords(as text: String) -> Bool {
    guard let new = try? MeetingFile.read(text, file: path).meeting else { return false }
    var own = meeting
    own.source = new.source
    own.municipalityOrigin = new.municipalityOrigin
    return own == new
  }
}
