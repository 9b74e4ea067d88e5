import Foundation
import Guarding
import Markdown
import Minutes

/// One Markdown file of the archive, as it is.
public struct ArchiveDocument: Sendable {
  /// Below the archive: `herlev/arbejdsmarkedsudvalget/2024-01-31/minutes.md`.
  public let file: String
  public let bytes: [UInt8]
}

/// Which meeting a document belongs to, and as what.
public struct DocumentAddress: Sendable, Hashable {
  /// Below the archive.
  public var file: String
  /// The meeting's own.
  public var path: String
  public var kind: Meeting.Kind
  public var isSupplement: Bool

  public init(file: String, path: String, kind: Meeting.Kind, isSupplement: Bool) {
    self.file = file
    self.path = path
    self.kind = kind
    self.isSupplement = isSupplement
  }

  /// What a document that was read says of itself.
  public init(_ archived: ArchivedMeeting) {
    self.init(
      file: archived.file, path: archived.meeting.path, kind: archived.meeting.kind,
      isSupplement: archived.meeting.isSupplement)
  }
}

extension ArchiveFolder {
  /// Every meeting that may be published, redactions carried out.
  ///
  /// Throws every mistake in every file, and everything shaped like a personal number that the settings neither redact
  /// nor allow: in an agenda, too, whose minutes are there. What an agenda and minutes tell is told by the minutes.
  public func publishedMeetings(_ settings: Settings) throws(DiagnosticsError) -> PublishedArchive {
    let folders: [[String]]
    do { folders = try meetingFolders() } catch { throw DiagnosticsError([error]) }
    let redaction = Redaction(settings.redactions)
    let results = Guarded<[Int: Result<[ArchivedMeeting], DiagnosticsError>]>([:])
    DispatchQueue.concurrentPerform(iterations: folders.count) { index in
      let result = Result { () throws(DiagnosticsError) in
        try self.meetings(in: documents(folders[index]), settings: settings, redaction: redaction)
      }
      results.withLock { $0[index] = result }
    }
    let read = results.withLock { $0 }
    var meetings: [ArchivedMeeting] = []
    var mistakes: [Diagnostic] = []
    for index in folders.indices {
      switch read[index] {
      case .success(let own): meetings += own
      case .failure(let error): mistakes += error.diagnostics
      case nil: mistakes.append(.error(file(folders[index][0]), "was not read", advice: "Run the command again."))
      }
    }
    mistakes += collisions(of: meetings.map { DocumentAddress($0) })
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    return try PublishedArchive(meetings, in: self)
  }

  /// The files as they are. Throws those that cannot be read.
  public func documents(_ files: [String]) throws(DiagnosticsError) -> [ArchiveDocument] {
    var documents: [ArchiveDocument] = []
    var mistakes: [Diagnostic] = []
    for file in files {
      do throws(Diagnostic) {
        documents.append(ArchiveDocument(file: file, bytes: try Files.read(self.file(file))))
      } catch { mistakes.append(error) }
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    return documents
  }

  /// What the documents hold, redactions carried out, each by itself. Throws every mistake in every one of them.
  public func meetings(
    in documents: [ArchiveDocument], settings: Settings, redaction: Redaction
  ) throws(DiagnosticsError) -> [ArchivedMeeting] {
    var meetings: [ArchivedMeeting] = []
    var mistakes: [Diagnostic] = []
    for document in documents {
      do throws(DiagnosticsError) {
        meetings.append(try meeting(in: document, settings: settings, redaction: redaction))
      } catch { mistakes += error.diagnostics }
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    return meetings
  }

  /// Throws every mistake in the file and every personal number, in the order of their lines.
  private func meeting(
    in document: ArchiveDocument, settings: Settings, redaction: Redaction
  ) throws(DiagnosticsError) -> ArchivedMeeting {
    let shown = file(document.file)
    var mistakes: [Diagnostic] = []
    do {
      let original = MeetingText(
        try Files.text(document.bytes, file: shown), publishesClosed: settings.publishesClosedDecisions)
      let (redacted, blackedOut) = original.redacted(redaction).withoutContacts(allowed: settings.allowed)
      let advice = SecretAdvice(settings: settings, settingsFile: settingsFile, redaction: redaction)
      mistakes = advice.mistakes(in: redacted, original: original, file: shown)
      let meeting = try MeetingFile.read(redacted.bytes, file: shown).meeting
      if mistakes.isEmpty {
        return ArchivedMeeting(file: document.file, meeting: meeting, blackedOut: blackedOut)
      }
    } catch let error as MeetingFileMistakes {
      mistakes += error.diagnostics
    } catch {
      mistakes.append(error as? Diagnostic ?? .error(shown, "\(error)"))
    }
    throw DiagnosticsError(mistakes.enumerated().sorted { ($0.1.line ?? 0, $0.0) < ($1.1.line ?? 0, $1.0) }.map(\.1))
  }

  /// Two files may not claim one address; supplements of one meeting stand beside one another.
  public func collisions(of documents: [DocumentAddress]) -> [Diagnostic] {
    var seen: [String: DocumentAddress] = [:]
    var mistakes: [Diagnostic] = []
    for document in documents {
      let name = document.isSupplement ? MeetingFileName.name(of: document.file) : document.kind.rawValue
      let key = "\(document.path) \(name)"
      if let other = seen[key] {
        mistakes.append(
          .error(
            file(document.file), line: 2,
            "two files have the address /\(document.path)/: the other one is \(file(other.file))",
            advice: document.kind == .agenda && !document.isSupplement
              ? "Give one of them another path, remove it, or write “supplement: true” below its kind if it is a "
                + "supplementary agenda." : "Give one of them another path, or remove it."))
      }
      seen[key] = document
    }
    return mistakes
  }
}

/// Finds in a file what may not be published, and says what to do.
struct SecretAdvice {
  let settings: Settings
  let settingsFile: String
  let redaction: Redaction

  func mistakes(in text: MeetingText, original: MeetingText, file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for piece in text.publishedPieces() where !redaction.isEmpty || text.mayHoldPersonalNumber(piece) {
      let words = text.text(of: piece)
      let plain = MeetingText.plain(words)
      var seen: Set<String> = []
      for number in PersonalNumber.find(in: words) where !settings.allows(number) {
        seen.insert(number.digits)
        let line = piece.line + words.utf8.prefix(number.range.lowerBound).count { $0 == 0x0A }
        found.append(personal(number, line: line, original: original, file: file))
      }
      // What marks of emphasis or entities part on the paper stands together on the page.
      for number in plain == words ? [] : PersonalNumber.find(in: plain)
      where !settings.allows(number) && !seen.contains(number.digits) {
        let line = piece.lines.first { original.line($0).contains(number.digits.prefix(6)) } ?? piece.line
        found.append(personal(number, line: line, original: original, file: file))
      }
      for secret in redaction.secrets(in: plain) {
        found.append(
          .error(
            file, line: piece.line, "“\(secret)” is to be blacked out, but marks of emphasis or a line's end part it",
            sourceLine: original.line(piece.line),
            advice: "Write it without marks, on one line; or take it out of the text."))
      }
    }
    return found
  }

  private func personal(_ number: PersonalNumber.Found, line: Int, original: MeetingText, file: String) -> Diagnostic {
    let source = original.line(line)
    // The line as it is in the file, not as it is after redactions.
    let own = PersonalNumber.find(in: source).first { $0.digits == number.digits }
    let start =
      own?.column
      ?? source.firstRange(of: number.digits.prefix(6)).map { source[..<$0.lowerBound].unicodeScalars.count + 1 }
    let written = "\(number.digits.prefix(6))-\(number.digits.suffix(4))"
    return .error(
      file, line: line, column: start, "this is shaped like a personal number (CPR)", sourceLine: source,
      advice: "Take it out of the text; or add to \(settingsFile): “redact: [\"\(written)\"]” to black it out, "
        + "“allow: [\"\(written)\"]” if it is none.")
  }
}
