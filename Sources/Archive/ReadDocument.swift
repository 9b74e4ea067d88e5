import Markdown
import Minutes
import Parsing

/// A file read and ready to be filed, or what is wrong with it. Reading needs nothing but the file, so that
/// several can be read at once.
struct ReadDocument: Sendable {
  /// As the user named it.
  let file: String
  /// The file as it was when it was read.
  let stamp: Files.Stamp?
  /// One for each meeting in it; none where it holds no meeting and need not.
  let results: [Result<Reading, DiagnosticsError>]

  /// What there is to file.
  struct Reading: Sendable {
    var document: ReceivedDocument
    /// Of the document's bytes.
    var digest: String
    var parsed: ParsedDocument
    /// The meeting's text below its front matter in UTF-8, which no place in the archive changes.
    var body: [UInt8]
  }

  /// Whether the file is still what was read: an earlier document's filing may have moved it within the archive.
  var isCurrent: Bool { stamp == Files.stamp(of: file) }
}

extension Importer {
  /// Reads one file, files nothing.
  func read(_ path: String) -> ReadDocument {
    let stamp = Files.stamp(of: path)
    do throws(Diagnostic) {
      let documents = try ReceivedDocument(file: path).documents()
      let results = documents.flatMap { readings(of: $0, among: documents.count) }
      return ReadDocument(file: path, stamp: stamp, results: results)
    } catch {
      return ReadDocument(file: path, stamp: stamp, results: [.failure(DiagnosticsError([error]))])
    }
  }

  private func readings(
    of document: ReceivedDocument, among count: Int
  ) -> [Result<ReadDocument.Reading, DiagnosticsError>] {
    do {
      return try read(document)
    } catch {
      var mistakes = Importer.diagnostics(of: error, file: document.file)
      for index in mistakes.indices {
        // Of data a line tells little: the meeting is what a person looks for.
        if let part = document.part { mistakes[index].trail.append("in meeting \(part) of \(count) in the file") }
      }
      return [.failure(DiagnosticsError(mistakes))]
    }
  }

  private func read(_ document: ReceivedDocument) throws -> [Result<ReadDocument.Reading, DiagnosticsError>] {
    switch try document.content(dialects: reader.dialects, recognisesPictures: recognisesPictures) {
    case .text(let text):
      return [reading(of: document) { context in try reader.read(text, context: context) }]
    case .printed(let text, let printed, let format):
      return [
        reading(of: document) {
          try read(text, printed: printed, format: format, document: document, context: $0)
        }
      ]
    case .page(let text, let leftOut):
      return [reading(of: document) { try readPage(text, leftOut: leftOut, context: $0) }]
    case .meeting(let meeting, let report, let diagnostics):
      return [reading(of: document) { try complete(meeting, report: report, diagnostics: diagnostics, context: $0) }]
    case .meetings(let parts):
      return parts.map { part in
        guard let meeting = part.meeting else { return .failure(DiagnosticsError(part.diagnostics)) }
        return reading(of: ReceivedDocument(file: document.file, bytes: part.bytes)) {
          try complete(meeting, report: part.report, diagnostics: part.diagnostics, context: $0)
        }
      }
    }
  }

  private func reading(
    of document: ReceivedDocument, parse: (DocumentContext) throws -> ParsedDocument
  ) -> Result<ReadDocument.Reading, DiagnosticsError> {
    let digest = Digest.sha256(document.bytes)
    do {
      var parsed = try parse(context(of: document, digest: digest))
      warnOfPersonalNumbers(&parsed)
      return .success(
        ReadDocument.Reading(
          document: document, digest: digest, parsed: parsed, body: MeetingFile.bodyBytes(of: parsed.meeting)))
    } catch {
      return .failure(DiagnosticsError(Importer.diagnostics(of: error, file: document.file)))
    }
  }

  private func complete(
    _ meeting: ReceivedMeeting, report: ImportReport, diagnostics: [Diagnostic], context: DocumentContext
  ) throws -> ParsedDocument {
    var parsed = try reader.complete(meeting, report: report, context: context)
    parsed.diagnostics = diagnostics + parsed.diagnostics
    return parsed
  }

  /// What any error of reading or filing says.
  static func diagnostics(of error: any Error, file: String) -> [Diagnostic] {
    switch error {
    case let error as DiagnosticsError: error.diagnostics
    case let error as DiagnosticList: error.diagnostics
    case let error as MeetingFileMistakes: error.diagnostics
    default: [error as? Diagnostic ?? .error(file, "\(error)")]
    }
  }
}
