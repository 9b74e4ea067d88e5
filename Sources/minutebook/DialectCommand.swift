import Archive
import Minutes
import Parsing

/// `minutebook dialect`
struct DialectCommand {
  let archive: ArchiveFolder
  let document: String
  /// The name of the dialect that is to be drafted.
  let draft: String?
  /// Nil for what suits where the words go.
  let colours: Bool?

  init(_ arguments: Arguments) throws(UsageError) {
    archive = ArchiveFolder(path: arguments.values["--archive"] ?? "Content")
    guard arguments.operands.count == 1, let document = arguments.operands.first else {
      throw UsageError("one document is to be named", advice: "Write minutebook dialect FILE.")
    }
    self.document = document
    draft = arguments.values["--draft"]
    if let draft, Slug.make(draft) != draft {
      throw UsageError(
        "--draft is no name of a dialect: “\(draft)”",
        advice: "Write small letters a–z, digits and hyphens, as in --draft soendersoe.")
    }
    switch arguments.values["--colours"] ?? "auto" {
    case "auto": colours = nil
    case "always": colours = true
    case "never": colours = false
    case let other:
      throw UsageError(
        "--colours is none of auto, always and never: “\(other)”", advice: "Write --colours never, for example.")
    }
  }

  /// The exit code: 0 where the document was read.
  func run(_ console: Console) -> Int32 {
    do throws(DiagnosticsError) {
      let explanation = try archive.explanation(of: document)
      let text = ExplanationText(console.wording, hasColours: colours ?? console.hasColours)
      for line in explanation.lines { console.write(text.line(line)) }
      for line in text.summary(explanation) { console.write(line) }
      if let draft {
        let path = try archive.addDialect(
          explanation.draft.yaml(name: draft, description: Diagnostic.printable(document)), name: draft)
        console.tell("drafted: \(path)")
        console.tell("Correct that file, and run the command again to see what it changes.")
      } else if explanation.hasUnknownLines {
        console.tell("If lines were taken for the wrong thing, describe the layout: add --draft NAME to this command.")
      }
      return 0
    } catch {
      for diagnostic in error.diagnostics { console.complain(of: diagnostic) }
      return 1
    }
  }
}

extension DocumentExplanation {
  /// Whether a person should look: lines that nothing understood, or no item at all.
  var hasUnknownLines: Bool {
    !lines.contains { if case .item = $0.kind { true } else { false } }
      || lines.contains { $0.kind == .unknown } || !draft.unknownSections.isEmpty
  }
}
