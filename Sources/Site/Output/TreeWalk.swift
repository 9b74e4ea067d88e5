import Archive
import CFileSystem
import Foundation
import Guarding
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Goes through all folders below one, level by level and on all cores.
struct TreeWalk {
  /// What stands in a folder. Its pointers are good for the call only.
  struct Entry {
    /// From the top, without a zero at its end.
    let path: UnsafeBufferPointer<UInt8>
    /// Within its folder.
    let name: UnsafePointer<CChar>
    let folder: Int32
    let isFolder: Bool
  }

  let top: FolderHandle

  /// Calls `visit` for everything below the top, from several threads; no link is followed. Returns the folders by
  /// level, the outermost first. Throws where a folder cannot be read.
  @discardableResult
  func run(_ visit: @Sendable (Entry) -> Void) throws(Diagnostic) -> [[String]] {
    try run(from: [""]) { entry in
      visit(entry)
      return true
    }
  }

  /// The same for some of the folders, and for those below them that `visit` says yes to.
  @discardableResult
  func run(from folders: [String], _ visit: @Sendable (Entry) -> Bool) throws(Diagnostic) -> [[String]] {
    var levels: [[String]] = []
    var level = folders
    while !level.isEmpty {
      let found = Guarded<[String]>([])
      let failures = Guarded<[Diagnostic]>([])
      Cores.share(level.count, batch: 16) { [level] range in
        var deeper: [String] = []
        for index in range {
          do throws(Diagnostic) { try read(level[index], into: &deeper, visit) } catch {
            failures.withLock { $0.append(error) }
          }
        }
        let all = deeper
        found.withLock { $0 += all }
      }
      if let first = failures.withLock({ $0.min { $0.file < $1.file } }) { throw first }
      level = found.withLock { $0 }
      if !level.isEmpty { levels.append(level) }
    }
    return levels
  }

  private func read(_ folder: String, into deeper: inout [String], _ visit: @Sendable (Entry) -> Bool)
    throws(Diagnostic)
  {
    let handle = openat(top.descriptor, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { throw top.failure(folder, "cannot be read") }
    guard let stream = fdopendir(handle) else {
      let failure = top.failure(folder, "cannot be read")
      close(handle)
      throw failure
    }
    defer { closedir(stream) }
    var path = Array(folder.utf8)
    if !folder.isEmpty { path.append(UInt8(ascii: "/")) }
    let prefix = path.count
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      guard let name = entry_name(entry) else { continue }
      let length = strlen(name)
      if name[0] == 0x2E, length == 1 || (length == 2 && name[1] == 0x2E) { continue }
      let isFolder = TreeWalk.isFolder(entry.pointee.d_type, name, in: handle)
      path.removeSubrange(prefix...)
      path.append(contentsOf: UnsafeRawBufferPointer(start: name, count: length))
      let goesOn = path.withUnsafeBufferPointer {
        visit(Entry(path: $0, name: name, folder: handle, isFolder: isFolder))
      }
      if isFolder, goesOn { deeper.append(String(decoding: path, as: UTF8.self)) }
    }
    guard errno == 0 else { throw top.failure(folder, "cannot be read") }
  }

  private static func isFolder(_ type: UInt8, _ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    guard type == UInt8(truncatingIfNeeded: Int(DT_UNKNOWN)) else {
      return type == UInt8(truncatingIfNeeded: Int(DT_DIR))
    }
    // Some file systems keep the kind to themselves.
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
