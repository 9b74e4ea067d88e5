import Archive
import Minutes
import Mustache
import Theme

/// What a theme can be made of, in words: so that nobody has to read the program to change a template.
public struct ThemeGuide: Sendable {
  private let archive: ArchiveFolder

  /// - Parameter archive: Whose language the examples are in; its own words are among the texts.
  public init(archive: ArchiveFolder) { self.archive = archive }

  /// The kinds of pages, each with a template of its name.
  public static var pages: [String] { PageFields.pages.keys.sorted() }

  /// The fields of some kinds of pages, then the filters and the texts.
  ///
  /// Throws what is wrong in the archive's settings and words.
  public func text(pages: [String]) throws(DiagnosticsError) -> String {
    let interface = try SiteTheme.interface(of: archive)
    let common = Set(PageFields.common.map(\.name))
    var text = ""
    for page in pages {
      guard let fields = PageFields.pages[page] else { continue }
      let own = TemplateFields(fields.subject, fields.fields.filter { !common.contains($0.name) })
      text += "\(page).html: \(fields.subject)\n\(ThemeGuide.lines(own, indentation: "  "))\n"
    }
    text += "On every page\n"
    text += ThemeGuide.lines(TemplateFields("every page", PageFields.common), indentation: "  ")
    text += "\nIn a list\n  @first, @last     whether this is the first or the last entry\n"
    text += "  @index, @number   the entry's place, counted from 0 or from 1\n"
    text += "\nFilters\n"
    for filter in interface.filters {
      text += "  {{field|\(filter.name)}}".padded(to: 22) + filter.summary + "\n"
    }
    text += "\nTexts, as {{text.…}}; their words are in strings/\(interface.language).yml\n"
    for key in interface.texts.keys.sorted() { text += "  \(key)\n" }
    return text
  }

  private static func lines(_ fields: TemplateFields, indentation: String) -> String {
    if fields.fields.isEmpty { return indentation + "(nothing beyond what every page has)\n" }
    var text = ""
    for field in fields.fields {
      let name = indentation + field.name + (field.isOptional ? "?" : "")
      let example = field.example.isEmpty ? "" : "  “\(field.example)”"
      text += name.padded(to: 26) + field.type.kind.rawValue.padded(to: 9) + field.summary + example + "\n"
      switch field.type {
      case .list(let inner), .object(let inner): text += lines(inner, indentation: indentation + "  ")
      default: break
      }
    }
    return text
  }

  /// Writes the built-in theme into a folder that is empty or not there yet. Returns how many files it has.
  public static func copyTheme(to folder: String) throws(DiagnosticsError) -> Int {
    do throws(Diagnostic) {
      if !Files.isMissing(folder) {
        guard Files.isFolder(folder), try Files.names(in: folder).isEmpty else {
          throw .error(folder, "is not empty", advice: "Name a folder that is empty, or not there yet.")
        }
      }
      for file in BuiltInTheme.files {
        let path = "\(folder)/\(file.path)"
        try Files.makeFolder(Files.parent(of: path))
        try Files.write(file.bytes, to: path)
      }
      return BuiltInTheme.files.count
    } catch {
      throw DiagnosticsError([error])
    }
  }
}

extension String {
  /// With spaces behind it, at least one.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}
