import Foundation
import Parsing
import Processes
import Testing

@testable import PDF

/// The shipped samples as PDF files that programs made of them now: they say what their texts say.
@Suite("A sample printed as a PDF", .enabled(if: Produced.isPossible, "needs poppler-utils, python3 and a producer"))
struct ProducedTests {
  @Test("has every word of its text, and the same items, decisions and attachments", arguments: Produced.all)
  func records(_ produced: Produced) throws {
    let read = try produced.read()
    #expect(read.lostWords.isEmpty, "\(produced): \(read.lostWords)")
    #expect(read.fromPDF == read.fromText, "\(produced)")
  }
}

struct Produced: Sendable, CustomTestStringConvertible {
  var sample: String
  var producer: String
  var layout: String

  var testDescription: String { "\(sample), \(producer), \(layout)" }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let producers = ["weasyprint", "chromium"].filter(Program.isInstalled)
  static let isPossible =
    Program.isInstalled("pdftotext") && Program.isInstalled("python3") && !producers.isEmpty

  /// Each sample by each producer once, the layouts in turn.
  static let all: [Produced] = producers.enumerated().flatMap { turn, producer in
    samples.enumerated().map { index, sample in
      Produced(sample: sample, producer: producer, layout: ["plain", "serif"][(index + turn) % 2])
    }
  }

  private static let samples = [
    "gladsaxe/beskaeftigelses-og-integrationsudvalget/2025-06-04/minutes",
    "haderslev/beskaeftigelse-og-borgerserviceudvalget/2022-09-15/minutes",
    "herlev/arbejdsmarkedsudvalget/2024-01-31/minutes",
    "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/minutes",
    "herning/beskaeftigelsesudvalget/2026-06-02/agenda",
  ]

  struct Reading {
    var lostWords: [String]
    var fromText: [String]
    var fromPDF: [String]
  }

  func read() throws -> Reading {
    let folder = try PrivateFolder()
    let source = Produced.root.appending(path: "Content/\(sample).source.txt").path
    let markdown = Produced.root.appending(path: "Content/\(sample).md").path
    let script = Produced.root.appending(path: "Tests/PDFTests/make_pdfs.py").path
    // A browser reserves more than it uses, and keeps its own profile in its home.
    _ = try Program(
      "python3", [script, source, markdown, folder.file("a.pdf"), "--producer", producer, "--layout", layout],
      environment: ["HOME": folder.path, "TMPDIR": folder.path],
      limits: ProcessLimits(wallTime: .seconds(120), memory: nil, openFiles: 4096)
    ).run()
    let text = try Data(contentsOf: URL(filePath: source))
    let printed = try PDFReader(file: "a.pdf", bytes: Array(Data(contentsOf: URL(filePath: folder.file("a.pdf")))))
      .read()
    return Reading(
      lostWords: Produced.lost(String(decoding: text, as: UTF8.self), in: printed.text),
      fromText: try Produced.facts(Array(text)), fromPDF: try Produced.facts(Array(printed.text.utf8)))
  }

  /// Words of letters and digits, without those of the contents list, whose titles a program may break.
  private static func lost(_ text: String, in printed: String) -> [String] {
    func words(_ text: String) -> [String: Int] {
      // A hyphen may stand at a line's end: it is left out on both sides.
      let plain = text.replacing("-", with: "").replacing("/ ", with: "/")
      return plain.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }
    let body = text.split(separator: "\n").filter { !$0.contains(".....\t") }.joined(separator: "\n")
    let found = words(printed)
    // `<i>` in the text is residue of another program.
    return words(body).filter { $0.value > found[$0.key, default: 0] && $0.key != "i" }.keys.sorted()
  }

  /// What the record says of the meeting, a line for each fact. Texts of sections are left to the words.
  private static func facts(_ bytes: [UInt8]) throws -> [String] {
    let dialects = try Dialect.builtIn()
    let parsed = try DocumentReader(dialects: dialects).read(
      DecodedText.decode(bytes, file: "a"),
      context: DocumentContext(file: "a", municipality: "Herlev", source: .init(file: "", sha256: "")))
    let meeting = parsed.meeting
    guard let dialect = dialects.first(where: { $0.name == meeting.dialect }) else { return [] }
    var facts = ["\(meeting.kind) \(meeting.body) \(meeting.term ?? "") \(meeting.date)"]
    facts.append("\(String(describing: meeting.start)) \(meeting.place ?? "") \(meeting.dialect)")
    facts += meeting.members.map { "\($0.name) \($0.party ?? "") \($0.absent)" }
    for (item, fact) in zip(meeting.items, Interpreter(meeting: meeting, dialect: dialect).items()) {
      let record = fact.record
      facts.append("\(item.number ?? "") \(item.title) \(item.closed) \(record.caseNumber.value ?? "")")
      let heads = zip(item.sections, fact.roles).filter { !isListed($0.0.heading) }
      facts += heads.map { "\($0.heading) \($1)" }
      facts.append("\(String(describing: record.decision.value)) \(record.attachments) \(record.absent)")
      facts.append("\(String(describing: record.votes.value)) \(record.substitutes) \(record.references)")
    }
    return facts
  }

  /// A bold line that the text prints like any other one: in the PDF it is seen to be a heading.
  private static func isListed(_ heading: String) -> Bool { heading == "Videre proces" }
}
