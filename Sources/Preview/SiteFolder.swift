#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The website's folder, from which nothing else is ever opened: no link is followed, wherever it leads.
struct SiteFolder: Sendable {
  let path: String

  /// What stands at an address.
  enum Found {
    case file(OpenFile)
    case folder
    case nothing
  }

  /// Whether there is a folder at all.
  var exists: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Opens what stands there. A build may put a new tree in the folder's place just now: then the new one is asked.
  func find(_ names: [String]) -> Found {
    let found = look(names)
    if case .nothing = found { return look(names) }
    return found
  }

  private func look(_ names: [String]) -> Found {
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .nothing }
    defer { close(folder) }
    for (position, name) in names.enumerated() {
      let isLast = position == names.count - 1
      // Without waiting: a named pipe would hold the server for ever.
      let opened = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (isLast ? 0 : O_DIRECTORY))
      guard opened >= 0 else { return .nothing }
      if isLast {
        guard let file = OpenFile(opened) else { return .nothing }
        if file.isFolder { return .folder }
        return .file(file)
      }
      close(folder)
      folder = opened
    }
    return .folder
  }
}

/// A file that is held open until nobody needs it.
final class OpenFile {
  private var descriptor: Int32
  let isFolder: Bool
  /// In bytes.
  let size: Int
  /// Tells this file from another one, and from itself at another time.
  let tag: String

  /// Takes over the descriptor. Nil for what is neither a file nor a folder.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
    else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = Int(status.st_size)
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    tag = [Int(status.st_ino), size, Int(changed.tv_sec), Int(changed.tv_nsec)]
      .map { String($0, radix: 36) }.joined(separator: "-")
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Hands the descriptor over to somebody who closes it.
  func handOver() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }

  /// All that is in it; nil where the disk refuses, or where it is larger than any page.
  func bytes() -> [UInt8]? {
    guard size <= OpenFile.largestPage else { return nil }
    // An array of no room is one for all threads, and to set its count is a race that harms nobody.
    guard size > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// 64 MiB.
  private static let largestPage = 64 << 20
}
