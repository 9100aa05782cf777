using ScopeLint;
var a = (L)"a"; var b = (L)"b";
class L { public Variable? W { get; set; } public static explicit operator L(string n) => new() { W = Variable.Get<float>(n, [1]) }; }
