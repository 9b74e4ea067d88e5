import Markdown
import Minutes
import Parsing

/// Files received documents in an archive.
public struct Importer: Sendable {
  /// Where the documents are filed.
  public let archive: ArchiveFolder
  let reader: DocumentReader
  private let settings: Settings
  private let redaction: Redaction
  /// Named on the command line, for all documents of this run.
  private let municipality: String?
  /// Scanned pages are read by their pictures.
  let recognisesPictures: Bool
  /// A document takes the place of an earlier one of the same meeting.
  public var replaces: Bool
  /// Where each source filed so far lies, by its digest: a document imported again stays where it is.
  var places: [String: String] = [:]

  /// What became of one document.
  public struct Outcome: Sendable {
    /// What was done.
    public enum Change: String, Sendable, Encodable {
      /// Filed for the first time.
      case filed
      /// Filed again, with another result.
      case updated
      /// Nothing to do.
      case unchanged
      /// A person edited the file: it stays as it is.
      case edited
      /// Not filed: see the diagnostics.
      case refused
      /// Part of an export that holds no minutes itself.
      case skipped
    }

    public var change: Change
    public var report: ImportReport
    public var diagnostics: [Diagnostic] = []
  }

  /// Throws what is wrong in site.yml and the dialects.
  public init(
    archive: ArchiveFolder, municipality: String?, replaces: Bool, recognisesPictures: Bool = false
  ) throws(DiagnosticsError) {
    self.archive = archive
    settings = try archive.settings()
    redaction = Redaction(settings.redactions)
    reader = DocumentReader(dialects: try archive.dialects())
    self.municipality = municipality
    self.replaces = replaces
    self.recognisesPictures = recognisesPictures
    guard Files.isFolder(archive.path) else { return }
    do throws(Diagnostic) {
      for file in try archive.meetingFiles() {
        let text = String(decoding: try Files.read(archive.file(file)), as: UTF8.self)
        if let digest = Importer.sourceDigest(in: text) { places[digest] = file }
      }
    } catch {
      throw DiagnosticsError([error])
    }
  }

  /// The source's digest that a file's front matter names, even where the rest of the file is damaged.
  private static func sourceDigest(in text: String) -> String? {
    for line in text.utf8.split(separator: 0x0A).dropFirst().prefix(200) {
      if line.starts(with: "---".utf8) { return nil }
      let entry = line.drop { $0 == 0x20 }
      guard entry.starts(with: "sha256:".utf8) else { continue }
      let digits = entry.dropFirst(7).filter { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      if digits.count == 64 { return String(decoding: digits, as: UTF8.self) }
    }
    return nil
  }

  /// Reads and files the one meeting of a file; of a file that holds several, all are filed and the first is told of.
  ///
  /// Never throws: what is wrong stands in the result, and other documents are unharmed.
  public mutating func file(_ path: String) -> Outcome {
    file(read(path)).first ?? Outcome(change: .skipped, report: ImportReport(file: path))
  }

  /// Files a document that was read: one outcome for each meeting in it.
  mutating func file(_ document: ReadDocument) -> [Outcome] {
    if document.results.isEmpty { return [Outcome(change: .skipped, report: ImportReport(file: document.file))] }
    return document.results.map { result in
      do {
        var reading = try result.get()
        return try file(&reading)
      } catch {
        return Importer.refused(Importer.diagnostics(of: error, file: document.file), file: document.file)
      }
    }
  }

  private static func refused(_ mistakes: [Diagnostic], file: String) -> Outcome {
    Outcome(change: .refused, report: ImportReport(file: file), diagnostics: mistakes)
  }

  /// What the archive knows about a document besides its text.
  func context(of document: ReceivedDocument, digest: String) -> DocumentContext {
    DocumentContext(
      file: document.file, municipality: municipality, configuredMunicipality: settings.municipality,
      source: SourceDocument(file: "", sha256: digest))
  }

  /// Reads text that is not the document's own: lines of the report and of mistakes are left out.
  func readPage(_ text: DecodedText, leftOut: [String], context: DocumentContext) throws -> ParsedDocument {
    do throws(DiagnosticList) {
      var parsed = try reader.read(text, context: context)
      parsed.report.encoding = "web page"
      parsed.report.forgetLines()
      for part in leftOut { parsed.report.leaveOut(part) }
      parsed.diagnostics = parsed.diagnostics.map(\.withoutPlace)
      return parsed
    } catch {
      throw DiagnosticList(error.diagnostics.map(\.withoutPlace))
    }
  }

  /// The clerk is told at import; the build is what stops.
  func warnOfPersonalNumbers(_ parsed: inout ParsedDocument) {
    let meeting = parsed.meeting
    warn(of: meeting.heading, in: "the head", &parsed)
    warn(of: meeting.preamble, in: "the head", &parsed)
    for item in meeting.items {
      func place() -> String { "item \(item.number ?? item.title)" }
      warn(of: item.title, in: place(), &parsed)
      guard !item.closed || settings.publishesClosedDecisions else { continue }
      warn(of: item.lead, in: place(), &parsed)
      for section in item.sections {
        warn(of: section.heading, in: place(), &parsed)
        warn(of: section.blocks, in: place(), &parsed)
      }
    }
  }

  private func warn(of blocks: [Block], in place: @autoclosure () -> String, _ parsed: inout ParsedDocument) {
    for block in blocks where Importer.mayHoldPersonalNumber(block) {
      for text in block.plainTexts { warn(of: text, in: place(), &parsed) }
    }
  }

  private func warn(of text: String, in place: @autoclosure () -> String, _ parsed: inout ParsedDocument) {
    // What is blacked out parts digits and joins none.
    guard PersonalNumber.mayStand(in: text) else { return }
    for number in PersonalNumber.find(in: redaction.apply(to: text)) where !settings.allows(number) {
      parsed.diagnostics.append(
        Diagnostic(
          .warning, file: parsed.report.file,
          message: "\(place()) holds what is shaped like a personal number: \(number.text)",
          advice: "The build will stop at it: take it out of the text, or redact or allow it in site.yml."))
    }
  }

  private static func mayHoldPersonalNumber(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let prose), .subheading(let prose): PersonalNumber.mayStand(in: prose)
    case .table(let table): table.rows.contains { row in row.contains { PersonalNumber.mayStand(in: $0) } }
    case .list(let entries): entries.contains { $0.number != nil || PersonalNumber.mayStand(in: $0.text) }
    case .other: true
    }
  }
}

extension Diagnostic {
  fileprivate var withoutPlace: Diagnostic {
    var plain = self
    plain.line = nil
    plain.column = nil
    return plain
  }
}
