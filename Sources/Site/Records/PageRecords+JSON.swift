import Minutes

extension PageRecords.Home: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("latest", latest)
    json.field("meetings", meetings)
    json.field("municipalities", municipalities)
    json.field("schema", schema)
    json.field("title", title)
    json.field("topics", topics)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Place: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("bodies", bodies)
    json.field("name", name)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.BodyLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("latest", latest)
    json.field("meetings", meetings)
    json.field("name", name)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Municipality: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("bodies", bodies)
    json.field("name", name)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Body: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("meetings", meetings)
    json.field("municipality", municipality)
    json.field("name", name)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.MeetingLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("body", body)
    json.field("date", date)
    json.field("items", items)
    json.field("kind", kind)
    json.field("municipality", municipality)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.ItemLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("body", body)
    json.field("closed", closed)
    json.field("date", date)
    json.field("number", number)
    json.field("outcomes", outcomes)
    json.field("rule", rule)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Item: JSONWritable where Record: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("body", body)
    json.field("date", date)
    json.field("item", item)
    json.field("kind", kind)
    json.field("meeting", meeting)
    json.field("municipality", municipality)
    json.field("schema", schema)
    json.end()
  }
}

extension PageRecords.Link: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("code", code)
    json.field("items", items)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Topic: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("code", code)
    json.field("items", items)
    json.field("rules", rules)
    json.field("schema", schema)
    json.field("subtopics", subtopics)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Topics: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("schema", schema)
    json.field("topics", topics)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Plain: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("schema", schema)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Search: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("entry", entry)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}
