namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What a reference refers to is one with it: reading and writing either reads and writes the other.</summary>
public class ReferenceTests
{
    private const string Members = """
        sealed class Holder
        {
            public bool On;
            public string Name = "w";
            public (bool On, string Name) Pair;
            public Part Inner;

            public void Switch() => Switch(ref On);

            public void Keep() => Keep(ref On);

            void Switch(ref bool on) { on = true; if (On) { Variable.Get<float>("w", [1]); } }

            void Keep(ref bool on) { On = true; if (on) { Variable.Get<float>("w", [1]); } on = false; }
        }

        struct Part { public bool On; }

        static class Settings
        {
            public static bool On;
            public static void Set(ref bool on, bool value) => on = value;
            public static void SetOut(out bool on, bool value) => on = value;
            public static void SetAndFail(ref bool on) { on = true; throw new InvalidOperationException(); }
            public static bool IsStillOn(ref bool on) { on = false; return On; }
        }
        """;

    [Theory]
    [InlineData("var h = new Holder(); {|SCL0101:h.Switch()|};")]
    [InlineData("var h = new Holder(); {|SCL0101:h.Keep()|};")]
    [InlineData("var h = new Holder(); Settings.Set(ref h.On, true); if (h.On) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var h = new Holder(); Settings.Set(ref h.Pair.On, true); if (h.Pair.On) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var h = new Holder(); Settings.Set(ref h.Inner.On, true); if (h.Inner.On) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var all = new bool[2]; Settings.SetOut(out all[1], true); if (all[1]) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("Settings.On = true; if (!Settings.IsStillOn(ref Settings.On)) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var on = false; try { Settings.SetAndFail(ref on); } catch (InvalidOperationException) { } if (on) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var on = false; {|SCL0101:Set(ref on)|}; void Set(ref bool it) { it = true; if (on) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("var on = false; Setter set = (ref bool it) => it = true; set(ref on); if (on) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var on = false; ref var same = ref on; same = true; if (on) { {|SCL0101:Variable.Get<float>(\"w\", [1])|}; }")]
    [InlineData("var all = new[] { \"v\", \"v\" }; ref var name = ref all[1]; name = \"w\"; {|SCL0101:Variable.Get<float>(all[1], [1])|};")]
    [InlineData("var all = new[] { \"v\", \"v\" }; for (var i = 0; i < 2; i++) { ref var name = ref all[i]; name = $\"v{i}\"; } all[1] = \"w\"; Variable.Get<float>(all[0], [1]); {|SCL0101:Variable.Get<float>(all[1], [1])|};")]
    public Task WhatAReferenceWrites_IsThere(string statements) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {statements} delegate void Setter(ref bool on); {Members}");

    [Theory]
    [InlineData("var h = new Holder(); Settings.Set(ref h.On, false); if (h.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var h = new Holder(); h.Pair.On = true; Settings.Set(ref h.Pair.On, false); if (h.Pair.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var h = new Holder(); h.Inner.On = true; Settings.Set(ref h.Inner.On, false); if (h.Inner.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var h = new Holder(); var copy = h.Inner; Settings.Set(ref copy.On, true); if (h.Inner.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("bool[] all = [true, true]; Settings.SetOut(out all[1], false); if (all[1]) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("Settings.On = true; if (Settings.IsStillOn(ref Settings.On)) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; Set(ref on); void Set(ref bool it) { it = false; if (on) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("var on = true; Setter set = (ref bool it) => it = false; set(ref on); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; ref var same = ref on; same = false; if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; var off = true; ref var same = ref on; if (args.Length > 1) { same = ref off; } same = false; if (on && off) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var all = new[] { \"v\", \"w\" }; ref var name = ref all[1]; name = \"x\"; Variable.Get<float>(all[1], [1]);")]
    [InlineData("var on = true; ref var same = ref on; Action off = () => on = false; System.Threading.Tasks.Task.Run(off).Wait(); if (same) { Variable.Get<float>(\"w\", [1]); }")]
    public Task WhatAReferenceHasReplaced_IsNotThere(string statements) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {statements} delegate void Setter(ref bool on); {Members}");
}
