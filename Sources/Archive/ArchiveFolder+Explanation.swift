import Minutes
import Parsing

extension ArchiveFolder {
  /// Each line of a document with what an import takes it for. Throws where the document cannot be read, or has no lines.
  public func explanation(of path: String) throws(DiagnosticsError) -> DocumentExplanation {
    let dialects = try dialects()
    do {
      let text: DecodedText
      switch try ReceivedDocument(file: path).content(dialects: dialects) {
      case .text(let decoded), .printed(let decoded, _, _), .page(let decoded, _): text = decoded
      case .meeting, .meetings:
        throw Diagnostic.error(
          path, "this document came as data, not as lines of text",
          advice: "Its parts are named in the file itself: import it, and look at the report.")
      }
      guard let explanation = DocumentReader(dialects: dialects).explain(text) else {
        throw Diagnostic.error(
          path, "no dialect is loaded", advice: "Reinstall the program: its dialects are missing.")
      }
      return explanation
    } catch {
      throw DiagnosticsError(Importer.diagnostics(of: error, file: path))
    }
  }

  /// Writes a dialect's file into the archive, and returns its name. Throws where one of that name is there.
  public func addDialect(_ yaml: String, name: String) throws(DiagnosticsError) -> String {
    let path = file("dialects/\(name).yml")
    do throws(Diagnostic) {
      guard Files.isMissing(path) else {
        throw .error(
          path, "a dialect of this name is there already",
          advice: "Choose another name, or correct that file: nothing was changed.")
      }
      try Files.replace(path, with: Array(yaml.utf8))
    } catch {
      throw DiagnosticsError([error])
    }
    return path
  }
}
