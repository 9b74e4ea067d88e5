import Archive
import Minutes
import Theme

/// The files of a theme: the built-in ones, and those that a publisher put in the place of some of them.
struct ThemeFiles: Sendable {
  struct File: Sendable {
    /// As messages name it.
    let shown: String
    let bytes: [UInt8]
  }

  /// By path below a templates' folder: `item.html`, `strings/da.yml`, `assets/style.css`. The last layer wins.
  private(set) var files: [String: File]
  /// Files of `strings/` are joined key by key, so every layer's is kept: built-in first.
  private(set) var strings: [String: [File]] = [:]
  /// Names that look like a slip.
  private(set) var warnings: [Diagnostic] = []

  /// What the messages call the built-in files.
  static let builtIn = "Templates (built in)"

  /// The built-in theme alone.
  init() {
    files = Dictionary(
      uniqueKeysWithValues: BuiltInTheme.files.map {
        ($0.path, File(shown: "\(ThemeFiles.builtIn)/\($0.path)", bytes: $0.bytes))
      })
    for (path, file) in files { add(file, toStrings: path) }
  }

  /// The built-in theme with the files of the archive's own folders over it.
  ///
  /// - Parameter folder: The folder that `--templates` names; nil for `Templates` beside the archive.
  /// - Throws: What cannot be read; a folder that was named and is not there.
  init(archive: ArchiveFolder, folder: String?) throws(DiagnosticsError) {
    self.init()
    do throws(Diagnostic) {
      if let folder {
        guard Files.isFolder(folder) else {
          throw .error(
            folder, "there is no folder of templates here",
            advice: "Name another one, or leave --templates out: the program carries a theme with it.")
        }
        try overlay(folder)
      } else if let beside = ThemeFiles.folder(beside: archive), holdsTheme(beside) {
        try overlay(beside)
      }
      let own = archive.path + "/Templates"
      if Files.isFolder(own) { try overlay(own) }
    } catch {
      throw DiagnosticsError([error])
    }
  }

  /// `Templates` in the folder that holds the archive, as it is written from here.
  static func folder(beside archive: ArchiveFolder) -> String? {
    let parts = archive.path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name != ".", name != ".." else { return nil }
    return (parts.dropLast() + ["Templates"]).joined(separator: "/")
  }

  /// Desktops have a folder `Templates` of their own, for something else.
  private func holdsTheme(_ folder: String) -> Bool {
    files.keys.contains { !Files.isMissing("\(folder)/\($0)") } || Files.isFolder(folder + "/strings")
  }

  private mutating func overlay(_ folder: String) throws(Diagnostic) {
    var root = folder
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    for file in try Files.files(below: root) {
      let path = String(file.dropFirst(root.count + 1))
      guard ThemeFiles.isPart(path) else { continue }
      if files[path] == nil, path.hasSuffix(".html"), let near = NearestWord.find(path, among: Array(files.keys)) {
        warnings.append(
          Diagnostic(
            .warning, file: file, message: "the theme has no template of this name, so this one is not used by itself",
            advice: "Did you mean “\(near)”?"))
      }
      let part = File(shown: file, bytes: try Files.read(file))
      files[path] = part
      add(part, toStrings: path)
    }
  }

  private static func isPart(_ path: String) -> Bool {
    if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { return false }
    return path.hasPrefix("assets/") || path.hasPrefix("strings/") || path.hasPrefix("server/")
      || (!path.contains("/") && (path.hasSuffix(".html") || path == "colours.yml"))
  }

  private mutating func add(_ file: File, toStrings path: String) {
    guard path.hasPrefix("strings/"), path.hasSuffix(".yml") else { return }
    let language = String(path.dropFirst(8).dropLast(4))
    // A copy of the built-in words changes nothing; messages name the file that can be edited.
    if strings[language]?.last?.bytes == file.bytes { strings[language]?.removeLast() }
    strings[language, default: []].append(file)
  }

  /// Languages that have words, in the order of their codes.
  var languages: [String] { strings.keys.sorted() }
}
