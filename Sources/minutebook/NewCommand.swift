import Archive
import Foundation
import Minutes

/// `minutebook new`
struct NewCommand {
  let folder: String
  let archive: NewArchive
  /// What was found out, and how: for the person to check.
  private var found: [String] = []

  init(
    _ arguments: Arguments, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(UsageError) {
    guard let folder = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError("one folder is to be named", advice: "Write minutebook new DIR.")
    }
    self.folder = folder
    let language = arguments.values["--language"]
    guard language == nil || ["da", "en"].contains(language) else {
      throw UsageError(
        "--language is neither da nor en: “\(language ?? "")”", advice: "Write --language da or --language en.")
    }
    let isDanish = language.map { $0 == "da" } ?? NewArchive.readsDanish(environment)
    var municipality: String?
    var publisher: String?
    if let text = arguments.values["--municipality"] {
      guard let name = MunicipalityName.normalised(text) else {
        throw UsageError(
          "--municipality names no municipality: “\(text)”", advice: "Write it as --municipality \"Herlev Kommune\".")
      }
      municipality = name
      publisher = text.lowercased().contains("kommune") ? text : NewArchive.publisher(of: name)
    } else if let name = NewArchive.municipality(inFolderName: NewCommand.name(of: folder)) {
      municipality = name
      publisher = NewArchive.publisher(of: name)
      found.append("municipality: \(name), by the folder's name")
    }
    var baseURL = try BuildCommand.baseURL(arguments)
    if baseURL == nil, let address = GitRemote.pagesAddress(of: folder) {
      baseURL = address
      found.append("address: \(address), by the repository's remote")
    }
    let isSiteDanish = language != "en"
    let subject = municipality.map { isSiteDanish ? " fra \($0)" : " of \($0)" } ?? ""
    archive = NewArchive(
      title: arguments.values["--title"]
        ?? (isSiteDanish ? "Referater og dagsordener\(subject)" : "Minutes and agendas\(subject)"),
      municipality: municipality, publisher: publisher, language: language ?? "da", baseURL: baseURL,
      isDanish: isDanish)
  }

  /// The exit code: 0 where the archive is there.
  func run(_ console: Console) -> Int32 {
    do throws(Diagnostic) {
      try checkFolder()
      try Files.replace(archive.files.map { (path: "\(folder)/\($0.path)", bytes: $0.bytes) })
    } catch {
      console.complain(of: error)
      return 1
    }
    console.tell("\(folder): a new archive, “\(archive.title)”")
    for line in found { console.tell("  \(line)") }
    console.tell("What to change is in \(folder)/Content/site.yml, what to do next in \(folder)/README.md:")
    console.write("  cd \(NewCommand.shellWord(folder))\n  minutebook import FILE…\n  minutebook serve")
    return 0
  }

  /// Nothing that somebody else put there is touched, or mixed with the archive.
  private func checkFolder() throws(Diagnostic) {
    guard !Files.isMissing(folder) else { return }
    guard Files.isFolder(folder) else {
      throw .error(folder, "this is a file, not a folder", advice: "Name a folder that is empty, or not there yet.")
    }
    // A repository that has just begun holds nothing else.
    let names = try Files.allNames(in: folder).filter { ![".git", ".DS_Store"].contains($0) }
    guard let first = names.first else { return }
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    let inTheWay = names.count > 1 ? names.prefix(3).joined(separator: ", ") + more : first
    throw .error(
      folder, "the folder is not empty: \(inTheWay)",
      advice: "Name a folder that is empty, or not there yet; nothing was changed.")
  }

  /// The last part of a path, also of "." and "..".
  private static func name(of folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
  }

  private static func shellWord(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "/._-".unicodeScalars.contains($0)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
