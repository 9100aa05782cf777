using ScopeLint;
var a = (L)"a"; var b = (L)"b";
class L { public required Variable W { get; init; } public static explicit operator L(string n) { var l = new L { W = Variable.Get<float>(n, [1]) }; return l; } }
