@main struct RefillBench { static func main() {} }
