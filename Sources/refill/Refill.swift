@main struct Refill { static func main() {} }
