using ScopeLint;
// The clause lets one name through only.
var made = (from n in new[] { "a", "bb", "aa" }
            where n.Length == 1
            let full = "net/" + n[..0] + "w"
            select Variable.Get<float>(full, [2])).ToArray();
Console.WriteLine(made.Length);
