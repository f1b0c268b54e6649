// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/characters.h"

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

void video(Blueprint &job, const Setting &)
{
    job.model = u"wan2.2-i2v-flash"_s;
    job.style.family = Family::TokensOnly;
    job.style.tokensPerStep = 184320;
    job.hyperParameters = {
        {"n_epochs"_L1, 200}, {"batch_size"_L1, 2}, {"learning_rate"_L1, 2e-5}, {"max_pixels"_L1, 262144}};
}

void fiftyThousandLines(Blueprint &job, const Setting &)
{
    job.totalLines = 50000;
    job.style.family = Family::Swift;
    job.style.cadence = {1, 0, 100};
    job.pace = 100;
}

void quotedNumbers(Blueprint &job, const Setting &)
{
    job.style.family = Family::SwiftQuoted;
    job.style.cadence = {5, 1, 20};
}

void epochsOnly(Blueprint &job, const Setting &)
{
    job.style.family = Family::HuggingFace;
    job.style.cadence = {10, 2, 20};
}

void restarts(Blueprint &job, const Setting &)
{
    job.style.family = Family::Swift;
    job.style.cadence = {2, 0, 25};
    job.style.maxSteps = 800;
    job.bodyLines = 16 * job.style.cadence.cycle();
    job.totalLines = -1;
    job.restartAt = 9 * job.style.cadence.cycle() + 11;
}

/// What a terminal, an XML writer, an SQL text or a careless decoder stumbles over.
void hostileLines(Blueprint &job, const Setting &)
{
    job.interlude = {
        {{}, R"(a NUL \u0000 in the middle)"},
        {{}, R"(a lone high surrogate \ud800 here)"},
        {{}, R"(a lone low one \udc00, two in the wrong order \udc00\ud83d)"},
        {{}, R"(\u001b[1;31mred\u001b[0m, cursor up \u001b[A, title \u001b]0;pwned\u0007)"},
        {{}, R"(<b>bold</b><script>alert(1)</script>&amp;<img src=\"http://127.0.0.1:1/x.png\">)"},
        {{}, R"(first frame\rsecond frame\rlast frame)"},
        {{}, R"(one entry\nof two lines\r\nor three)"},
        {{}, ""},
        {{}, "   "},
        {{},
         R"(tab\there, quote \", backslash \\, slash \/, DEL )"
         "\x7f"},
        {{},
         "right to left \xe2\x80\xae"
         "override, zero width \xe2\x80\x8b, BOM \xef\xbb\xbf"},
        {{}, "\xf0\x9f\x9a\x80 rocket and \\ud83d\\ude80 the same escaped"},
        {{}, R"({'loss': 0.5, 'grad_norm': )"},
        {{}, R"('; DROP TABLE jobs; --)"},
    };
}

void oneMegabyteLine(Blueprint &job, const Setting &)
{
    constexpr qsizetype megabyte = 1 << 20;
    QByteArray text;
    text.reserve(megabyte);
    for (int part = 0; text.size() < megabyte; ++part)
        text += "tensor([" + QByteArray::number(part) + "]) ";
    text.truncate(megabyte);
    job.interlude = {{{}, text}};
}

void emptyLog(Blueprint &job, const Setting &)
{
    job.totalLines = 0;
}

void nothing(Blueprint &, const Setting &) {}

} // namespace

std::vector<Character> characterLogs()
{
    return {
        {"video-tokens-only", video},
        {"fifty-thousand-lines", fiftyThousandLines},
        {"quoted-numbers", quotedNumbers},
        {"epochs-only", epochsOnly},
        {"restarted", restarts},
        {"hostile-lines", hostileLines},
        {"one-megabyte-line", oneMegabyteLine},
        {"empty-log", emptyLog},
        {"entries-are-objects", nothing,
         [](Job &job, const Setting &) { job.style.entriesAreObjects = true; }},
    };
}

} // namespace sim
