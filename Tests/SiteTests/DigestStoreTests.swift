import Archive
import Testing

@testable import Site

@Suite struct DigestStoreTests {
  @Test("what an earlier build kept stays where a build had nothing to ask, and goes where others were asked for only")
  func nothingAsked() throws {
    let folder = try TemporaryFolder()
    func open() throws -> DigestStore { try #require(DigestStore(folder: folder.path, name: "words")) }
    let (first, second) = (ContentDigest.of([1]), ContentDigest.of([2]))
    var store = try open()
    #expect(store.keep([3, 4], as: first) != nil && store.keep([5], as: second) != nil)
    store.close()
    store = try open()
    store.close()
    store = try open()
    #expect(store.head(first)?.bytes == [3, 4])
    store.close()
    store = try open()
    #expect(store.head(first)?.bytes == [3, 4] && store.head(second)?.bytes == nil)
  }
}
