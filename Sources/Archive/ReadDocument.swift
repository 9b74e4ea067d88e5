import Markdown
import Minutes
import Parsing

/// A file read and ready to be filed, or what is wrong with it. Reading needs nothing but the document, so that
/// several can be read at once.
struct ReadDocument: Sendable {
  /// As the user named it.
  let file: String
  /// The file as it was when it was read.
  let stamp: Files.Stamp?
  /// One, or one for each meeting of a file that holds several.
  let results: [Result<Reading, DiagnosticsError>]

  /// What there is to file.
  struct Reading: Sendable {
    var document: ReceivedDocument
    /// Of the document's bytes.
    var digest: String
    var parsed: ParsedDocument
    /// The meeting's text below its front matter, which no place in the archive changes.
    var body: String
  }

  /// Whether the file is still what was read: an earlier document's filing may have moved it within the archive.
  var isCurrent: Bool { stamp == Files.stamp(of: file) }
}

extension Importer {
  /// Reads one file, files nothing.
  func read(_ path: String) -> ReadDocument {
    let stamp = Files.stamp(of: path)
    do {
      return ReadDocument(file: path, stamp: stamp, results: try read(ReceivedDocument(file: path)))
    } catch {
      let mistakes = DiagnosticsError(Importer.diagnostics(of: error, file: path))
      return ReadDocument(file: path, stamp: stamp, results: [.failure(mistakes)])
    }
  }

  private func read(_ document: ReceivedDocument) throws -> [Result<ReadDocument.Reading, DiagnosticsError>] {
    switch try document.content(dialects: reader.dialects) {
    case .text(let text):
      return [reading(of: document) { context in try reader.read(text, context: context) }]
    case .printed(let text, let printed):
      return [reading(of: document) { try read(text, printed: printed, document: document, context: $0) }]
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
          document: document, digest: digest, parsed: parsed, body: MeetingFile.body(of: parsed.meeting)))
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
