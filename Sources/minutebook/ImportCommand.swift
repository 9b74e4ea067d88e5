import Archive
import Foundation
import Minutes
import Parsing

/// `minutebook import`
struct ImportCommand {
  let archive: ArchiveFolder
  let municipality: String?
  let replaces: Bool
  let recognisesPictures: Bool
  let reportsJSON: Bool
  let operands: [String]

  init(_ arguments: Arguments) throws(UsageError) {
    archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    municipality = try arguments.values["--municipality"].map { text throws(UsageError) in
      guard let name = MunicipalityName.normalised(text) else {
        throw UsageError(
          "--municipality names no municipality: “\(text)”", advice: "Write it as --municipality \"Herlev Kommune\".")
      }
      return name
    }
    replaces = arguments.switches.contains("--replace")
    recognisesPictures = arguments.switches.contains("--ocr")
    let report = arguments.values["--report"] ?? "text"
    guard ["text", "json"].contains(report) else {
      throw UsageError(
        "--report is neither text nor json: “\(report)”", advice: "Write --report text or --report json.")
    }
    reportsJSON = report == "json"
    operands = arguments.operands
    guard !operands.isEmpty else {
      throw UsageError("no document is named", advice: "Write minutebook import FILE…, or name a folder.")
    }
  }

  /// The exit code: 0 where every document was filed or filed before.
  func run(_ console: Console) -> Int32 {
    var diagnostics: [Diagnostic] = []
    let files = documents(&diagnostics)
    var outcomes: [Importer.Outcome] = []
    do throws(DiagnosticsError) {
      var importer = try Importer(
        archive: archive, municipality: municipality, replaces: replaces, recognisesPictures: recognisesPictures)
      let words = ImportReportText(console.wording)
      importer.file(files) { [archive, reportsJSON] outcome in
        reportsJSON || outcome.change == .refused ? nil : words.text(outcome, archive: archive)
      } report: { outcome, text in
        outcomes.append(outcome)
        diagnostics += outcome.diagnostics
        if let text { console.write(text) }
      }
    } catch {
      diagnostics += error.diagnostics
    }
    if reportsJSON { console.write(json(outcomes, diagnostics: diagnostics)) }
    for diagnostic in diagnostics { console.complain(of: diagnostic) }
    let refused = outcomes.count { $0.change == .refused }
    outcomes.removeAll { $0.change == .skipped }
    if !reportsJSON, outcomes.count > 1 {
      let rest = refused > 0 ? " \(console.wording(refused == 1 ? "1 was refused." : "\(refused) were refused."))" : ""
      let filed = "\(outcomes.count - refused) of \(outcomes.count) documents are in \(archive.path)."
      console.write(console.wording(filed) + rest)
    }
    return diagnostics.contains { $0.severity == .error } ? 1 : 0
  }

  /// The operands, each folder as the documents in it.
  private func documents(_ diagnostics: inout [Diagnostic]) -> [String] {
    var files: [String] = []
    for operand in operands {
      guard Files.isFolder(operand) else {
        files.append(operand)
        continue
      }
      do throws(Diagnostic) {
        let found = try Files.files(below: operand)
        if found.isEmpty {
          diagnostics.append(
            .error(operand, "the folder holds no document", advice: "Name a folder with documents in it."))
        }
        files += found
      } catch {
        diagnostics.append(error)
      }
    }
    return files
  }

  private struct ReportFile: Encodable {
    struct Entry: Encodable {
      var change: Importer.Outcome.Change
      var report: ImportReport
      var diagnostics: [String]
    }
    var schema = 1
    var documents: [Entry]
    var diagnostics: [String]
  }

  private func json(_ outcomes: [Importer.Outcome], diagnostics: [Diagnostic]) -> String {
    let entries = outcomes.map {
      ReportFile.Entry(change: $0.change, report: $0.report, diagnostics: $0.diagnostics.map(\.description))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(ReportFile(documents: entries, diagnostics: diagnostics.map(\.description)))
    else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
