import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks what stands under many paths, those of one folder behind one another.
///
/// The folder that they share is opened once: the system then follows the end of each path only.
struct StatusReader: ~Copyable {
  private let top: FolderHandle
  /// The path of the folder that questions are asked from, with the slash behind it.
  private var shared: [UInt8] = []
  private var descriptor: Int32 = -1

  init(_ top: FolderHandle) { self.top = top }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next questions are about this folder and what is in it.
  mutating func enter(folderOf path: UnsafeBufferPointer<UInt8>) {
    let above = path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
    if above.elementsEqual(shared) {
      // Only the second of them is worth it: above many folders stands no other one.
      if descriptor < 0, !shared.isEmpty {
        descriptor = shared.withUnsafeBufferPointer { path in
          withCString(path[...]) { open_for_status(top.descriptor, $0.baseAddress) }
        }
      }
      return
    }
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    shared = Array(above)
  }

  /// What stands under this path, a link itself; nil where nothing does. The empty path is the top.
  func status(of path: UnsafeBufferPointer<UInt8>) -> stat? {
    let isNear = descriptor >= 0 && path.starts(with: shared)
    var status = stat()
    let isFound = withCString(isNear ? path[shared.count...] : path[...]) { own in
      guard let name = own.baseAddress, own.count > 1 else {
        return fstat(top.descriptor, &status) == 0
      }
      return fstatat(isNear ? descriptor : top.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
    return isFound ? status : nil
  }

  /// The bytes with the zero behind them that the system wants.
  private func withCString<Result>(
    _ path: Slice<UnsafeBufferPointer<UInt8>>, _ use: (UnsafeBufferPointer<CChar>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { text in
      let bytes = UnsafeMutableRawBufferPointer(text)
      bytes.copyMemory(from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: path)))
      bytes[path.count] = 0
      return use(UnsafeBufferPointer(text))
    }
  }
}
