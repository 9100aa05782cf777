namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>The model is built for each frame of a video, under the same names in the same graph.</summary>
    public static Case ModelBuiltForEachFrame => new()
    {
        Number = 11,
        Source = "https://github.com/MaybeShewill-CV/lanenet-lane-detection/issues/1",
        Wrong = """
            using System.Collections.Generic;

            foreach (var frame in Video())
            {
                var net = new LaneNet();
                var output = net.Inference("lanenet_loss"); // SCL0101: the first frame has created it
            }

            static IEnumerable<float[]> Video()
            {
                yield return [0.1f, 0.2f];
                yield return [0.3f, 0.4f];
            }

            internal sealed class LaneNet
            {
                public Variable<float> Inference(string name)
                {
                    using (VariableScope.Open(name))
                    using (VariableScope.Open("inference/encode/conv1_1/conv"))
                    {
                        return Variable.Get<float>("W", [3, 3]);
                    }
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "lanenet_loss/inference/encode/conv1_1/conv/W"),
        Fixed = """
            using System.Collections.Generic;

            var net = new LaneNet();
            var output = net.Inference("lanenet_loss");
            foreach (var frame in Video())
            {
                var prediction = output.Value[0, 0] * frame[0];
            }

            static IEnumerable<float[]> Video()
            {
                yield return [0.1f, 0.2f];
                yield return [0.3f, 0.4f];
            }

            internal sealed class LaneNet
            {
                public Variable<float> Inference(string name)
                {
                    using (VariableScope.Open(name))
                    using (VariableScope.Open("inference/encode/conv1_1/conv"))
                    {
                        return Variable.Get<float>("W", [3, 3]);
                    }
                }
            }
            """,
        FixedEnding = Ending.Leaves("lanenet_loss/inference/encode/conv1_1/conv/W"),
    };
}
