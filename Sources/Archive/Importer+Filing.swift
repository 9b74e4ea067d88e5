import Markdown
import Minutes
import Parsing

extension Importer {
  /// Files what a document was read to.
  mutating func file(_ parsed: inout ParsedDocument, of document: ReceivedDocument, digest: String) throws -> Outcome {
    let base = parsed.meeting.kind.rawValue
    parsed.meeting.source.file = "\(base).source.\(document.ending)"
    // The path was decided at the first import: a corrected title does not move a page. Only what was filed under an
    // unknown municipality moves, once somebody names it.
    let unnamed = unnamedPlace(of: parsed.meeting, digest: digest)
    let relative = (unnamed == nil ? places[digest] : nil) ?? "\(parsed.meeting.path)/\(base).md"
    let path = archive.file(relative)
    var change = Outcome.Change.filed
    var retired: String?
    if !Files.isMissing(path) {
      let existing = try ExistingFile(path, relative: relative)
      if existing.meeting.source.sha256 == digest {
        parsed.meeting.path = existing.meeting.path
        if existing.namesPlainSource { parsed.meeting.source.file = existing.meeting.source.file }
      }
      change = try compare(existing, with: parsed, of: document)
      if existing.namesPlainSource, existing.meeting.source.file != parsed.meeting.source.file {
        retired = existing.meeting.source.file
      }
    }
    parsed.report.path = relative
    if change == .filed || change == .updated {
      let source = (Files.parent(of: path) + "/" + parsed.meeting.source.file, document.bytes)
      try Files.replace([source, (path, Array(try text(of: parsed.meeting).utf8))])
      if let unnamed { try leave(unnamed) }
      if let retired { try Files.remove(Files.parent(of: path) + "/" + retired) }
      places[digest] = relative
    }
    return Outcome(change: change, report: parsed.report, diagnostics: parsed.diagnostics)
  }

  /// Where the document lies under "ukendt" while its municipality is known now, and no person has edited it there.
  private func unnamedPlace(of meeting: Meeting, digest: String) -> String? {
    guard let place = places[digest], place.hasPrefix("ukendt/"), meeting.municipality != nil,
      let existing = try? ExistingFile(archive.file(place), relative: place), existing.isUntouched
    else { return nil }
    return place
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

  /// The file's text, closed by its own digest.
  private func text(of meeting: Meeting) throws -> String {
    let plain = try MeetingFile(meeting: meeting).write()
    return try MeetingFile(meeting: meeting, imported: Digest.sha256(plain)).write()
  }

  /// What to do where the meeting is filed already. Throws where it is with other words.
  private func compare(
    _ existing: ExistingFile, with parsed: ParsedDocument, of document: ReceivedDocument
  ) throws -> Outcome.Change {
    let text = try text(of: parsed.meeting)
    if existing.text == text { return .unchanged }
    if existing.meeting.source.sha256 == parsed.meeting.source.sha256 {
      return existing.isUntouched ? .updated : .edited
    }
    if existing.hasSameWords(as: text) { return .unchanged }
    guard replaces else {
      throw Diagnostic.error(
        document.file, "\(existing.path) holds this meeting already, with other words",
        advice: "If this document is the right one, import it with --replace; or remove the other one first.")
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
    return ["minutes.source.", "agenda.source."].contains(where: name.hasPrefix) && !name.contains("/")
  }

  /// Whether it is still what an import wrote.
  var isUntouched: Bool { file.imported != nil && file.imported == Digest.sha256(MeetingFile.withoutDigest(text)) }

  /// The same meeting from other bytes: another encoding, other line ends.
  func hasSameWords(as text: String) -> Bool {
    guard let new = try? MeetingFile.read(text, file: path).meeting else { return false }
    var own = meeting
    own.source = new.source
    own.municipalityOrigin = new.municipalityOrigin
    return own == new
  }
}
