import Archive
import Minutes
import Site

/// `minutebook templates`
struct TemplatesCommand {
  let guide: ThemeGuide
  /// The kinds of pages that are asked for; all of them where none is named.
  let pages: [String]
  /// Where the built-in theme is to be written.
  let copy: String?

  init(_ arguments: Arguments) throws(UsageError) {
    guide = ThemeGuide(archive: ArchiveFolder(path: arguments.values["--archive"] ?? "Content"))
    pages = arguments.operands
    copy = arguments.values["--copy"]
    for page in pages where !ThemeGuide.pages.contains(page) {
      let near = NearestWord.find(page, among: ThemeGuide.pages).map { "Did you mean \($0)? " } ?? ""
      throw UsageError(
        "there is no kind of page “\(page)”", advice: near + "There are: \(ThemeGuide.pages.joined(separator: ", ")).")
    }
  }

  /// The exit code: 0 where the list was written.
  func run(_ console: Console) -> Int32 {
    do throws(DiagnosticsError) {
      if let copy {
        let count = try ThemeGuide.copyTheme(to: copy)
        console.tell("\(copy): \(count) files of the built-in theme")
      } else {
        console.write(try guide.text(pages: pages.isEmpty ? ThemeGuide.pages : pages))
      }
      return 0
    } catch {
      for diagnostic in error.diagnostics { console.complain(of: diagnostic) }
      return 1
    }
  }
}
