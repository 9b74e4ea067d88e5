import Archive
import Minutes
import Mustache

/// The folder of templates: `*.html` are compiled, `assets/` is copied whole.
struct TemplateFolder: Sendable {
  let library: TemplateLibrary
  /// Files of `assets/`, by their path below the templates' folder.
  let assets: [(path: String, bytes: [UInt8])]

  /// The kinds of pages that a theme must have.
  static let kinds = ["404", "body", "home", "item", "meeting", "municipality", "search", "topic", "topics"]

  /// Throws every mistake in every template.
  init(path: String) throws(DiagnosticsError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var sources: [TemplateSource] = []
    var assets: [(path: String, bytes: [UInt8])] = []
    do throws(Diagnostic) {
      guard Files.isFolder(path) else {
        throw .error(
          path, "there is no folder of templates here",
          advice: "Name it with --templates, or run the command beside it.")
      }
      for name in try Files.names(in: path) where name.hasSuffix(".html") {
        sources.append(
          TemplateSource(
            name: String(name.dropLast(5)), file: "\(path)/\(name)", source: try Files.read("\(path)/\(name)")))
      }
      if Files.isFolder(path + "/assets") {
        for file in try Files.files(below: path + "/assets") {
          assets.append((String(file.dropFirst(path.count + 1)), try Files.read(file)))
        }
      }
    } catch {
      throw DiagnosticsError([error])
    }
    self.assets = assets
    do throws(TemplateProblems) {
      library = try TemplateLibrary(sources)
    } catch {
      throw DiagnosticsError(
        error.problems.map { problem in
          .error(
            problem.file, line: problem.line, column: problem.column, problem.message, sourceLine: problem.sourceLine,
            advice: problem.advice)
        })
    }
    let missing = TemplateFolder.kinds.filter { !library.names.contains($0) }
    guard missing.isEmpty else {
      throw DiagnosticsError(
        missing.map {
          .error("\(path)/\($0).html", "this template is missing", advice: "Every kind of page needs its template.")
        })
    }
  }
}
