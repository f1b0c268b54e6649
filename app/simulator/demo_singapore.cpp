// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/demo_rows.h"

#include <array>

namespace sim {

namespace {

constexpr auto rows = std::to_array<DemoRow>({
    {1373, "1851", u"tone v5 long", u"qwen3-14b", Fate::Canceled, 52, 29, 2400, u"2e-5", 32, 0.965},
    {5538, "9f04", u"support-tone v5", u"qwen3-14b", Fate::Done, 223, 100, 2400, u"2e-5", 16, 0.9942},
    {8874, "5d2e", u"support-tone v4", u"qwen3-14b", Fate::TooFewRows, 1, 0, 2400, u"2e-5", 32, 0.99},
    {9727, "1333", u"catalog-embed v5", u"qwen3-8b", Fate::BadData, 6, 0, 1200, u"1e-4", 64, 0.392},
    {11087, "d33f", u"tone-judge v5", u"qwen3-14b", Fate::Canceled, 49, 53, 1200, u"1e-5", 16, 0.8714},
    {12011, "eb25", u"support-tone v3", u"qwen3-14b", Fate::Done, 188, 100, 2400, u"2e-5", 32, 0.9955},
    {13864, "a4a3", u"plan-review v4", u"qwen3-32b", Fate::BadData, 6, 0, 800, u"1e-5", 32, 0.8031},
    {16038, "df66", u"tone-judge v4", u"qwen3-14b", Fate::Done, 125, 100, 1600, u"2e-5", 16, 0.8727},
    {18909, "9c19", u"plan-review v3", u"qwen3-32b", Fate::Canceled, 25, 40, 600, u"1e-5", 32, 0.82},
    {20629, "d12b", u"catalog-embed v4", u"qwen3-8b", Fate::Done, 70, 100, 2000, u"1e-4", 64, 0.41},
    {21107, "d7d3", u"intent-router v9", u"qwen3-8b", Fate::Restarted, 56, 100, 1600, u"2e-5", 16, 0.4725},
    {29553, "2809", u"faq-summary v5", u"qwen2.5-7b-instruct", Fate::Done, 76, 100, 2400, u"1e-4", 16,
     1.1406},
    {30788, "75f3", u"intent-router v8", u"qwen3-8b", Fate::Canceled, 49, 70, 2000, u"2e-5", 16, 0.4933},
    {33197, "c6a1", u"voice-warm v1", u"cosyvoice-v3-flash", Fate::Done, 64, 100, 400, u"1e-4", 8, 0.9},
    {41370, "07f0", u"intent-router v7", u"qwen3-8b", Fate::Done, 84, 100, 2400, u"5e-5", 16, 0.5131},
    {43166, "25f9", u"faq-summary v4", u"qwen2.5-7b-instruct", Fate::Done, 38, 100, 1200, u"1e-4", 16,
     1.1768},
    {44940, "07be", u"voice-bright v2", u"cosyvoice-v3-flash", Fate::Done, 71, 100, 800, u"2e-5", 2, 0.9},
    {49090, "a11f", u"voice-bright v1", u"cosyvoice-v3-flash", Fate::Canceled, 28, 23, 800, u"2e-5", 2, 0.9},
    {49586, "c4fa", u"catalog-embed v3", u"qwen3-8b", Fate::Canceled, 18, 27, 2000, u"1e-4", 64, 0.4196},
    {53550, "a12f", u"intent-router v6", u"qwen3-8b", Fate::Canceled, 22, 21, 3000, u"2e-5", 16, 0.5311},
    {70569, "17b9", u"faq-summary v3", u"qwen2.5-7b-instruct", Fate::Done, 50, 100, 1600, u"5e-5", 16,
     1.2183},
    {70924, "2d34", u"intent-router v4", u"qwen3-8b", Fate::Done, 84, 100, 2400, u"2e-5", 16, 0.569},
    {73539, "b2e9", u"tone-judge v3", u"qwen3-14b", Fate::Canceled, 43, 23, 2400, u"2e-5", 16, 0.9128},
    {74664, "32ff", u"plan-review v2", u"qwen3-32b", Fate::TooFewRows, 7, 0, 1200, u"1e-5", 32, 0.8617},
    {75168, "068d", u"catalog-embed v2", u"qwen3-8b", Fate::Canceled, 13, 46, 800, u"1e-4", 64, 0.422},
    {83209, "8ba5", u"support-tone v2", u"qwen3-14b", Fate::Done, 125, 100, 1600, u"1.6e-5", 32, 1.0504},
    {89816, "90cb", u"faq-summary v2", u"qwen2.5-7b-instruct", Fate::Canceled, 44, 46, 3000, u"5e-5", 16,
     1.288},
    {96124, "6f60", u"intent-router v2", u"qwen3-8b", Fate::OutOfMemory, 57, 55, 3000, u"2e-5", 16, 0.5936},
    {97096, "d949", u"intent-router v1", u"qwen3-8b", Fate::Canceled, 12, 23, 1600, u"1e-4", 16, 0.6102},
    {101659, "faaf", u"plan-review v1", u"qwen3-32b", Fate::Done, 128, 100, 1200, u"1e-5", 32, 0.8852},
    {116491, "a951", u"tone-judge v2", u"qwen3-14b", Fate::Done, 62, 100, 800, u"2e-5", 16, 0.9533},
    {116622, "f58a", u"support-tone v1", u"qwen3-14b", Fate::Canceled, 74, 47, 2000, u"1.6e-5", 32, 1.061},
    {126108, "2026", u"faq-summary v1", u"qwen2.5-7b-instruct", Fate::Canceled, 31, 49, 2000, u"1e-4", 16,
     1.2927},
    {130705, "7c43", u"tone-judge v1", u"qwen3-14b", Fate::Canceled, 47, 51, 1200, u"2e-5", 16, 0.9659},
});

} // namespace

std::span<const DemoRow> singaporeRows()
{
    return rows;
}

} // namespace sim
