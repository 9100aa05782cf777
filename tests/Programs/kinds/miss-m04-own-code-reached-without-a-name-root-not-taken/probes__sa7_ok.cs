using ScopeLint;
var a = (L)"a"; var b = (L)"b";
class L { public static explicit operator L(string n) { Variable.Get<float>(n, [1]); return new L(); } }
