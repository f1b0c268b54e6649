// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/demo_rows.h"

#include <array>

namespace sim {

namespace {

constexpr auto rows = std::to_array<DemoRow>({
    {4305, "90ab", u"sql-assist long", u"qwen3-32b", Fate::OutOfMemory, 18, 4, 3168, u"8e-6", 16, 0.812},
    {5224, "6472", u"lesson-writer v5", u"qwen2.5-7b-instruct", Fate::Done, 95, 100, 3000, u"1e-4", 16,
     1.2771},
    {7053, "f645", u"sql-assist v5", u"qwen3-32b", Fate::Canceled, 160, 50, 3000, u"1e-5", 16, 0.5334},
    {11745, "4ada", u"invoice-extract v2", u"qwen3-14b", Fate::Done, 196, 100, 2400, u"1.6e-5", 32, 0.9742},
    {13372, "7c53", u"policy-72b v5", u"qwen2.5-72b-instruct", Fate::Canceled, 139, 91, 800, u"1e-5", 16,
     0.7447},
    {13591, "e428", u"contract-review v7", u"qwen3-32b", Fate::Service, 22, 13, 1600, u"2e-5", 16, 0.6394},
    {15621, "eead", u"lesson-writer v4", u"qwen2.5-7b-instruct", Fate::Done, 76, 100, 2400, u"1e-4", 16,
     1.2988},
    {16374, "365f", u"lesson-writer v3", u"qwen2.5-7b-instruct", Fate::Canceled, 21, 28, 2400, u"5e-5", 16,
     1.3654},
    {16387, "12f3", u"claims-triage v8", u"qwen3-8b", Fate::Done, 84, 100, 2400, u"1e-4", 32, 0.47},
    {16662, "a226", u"客服语气 v7", u"qwen3-14b", Fate::Done, 235, 100, 3000, u"1e-5", 32, 0.9251},
    {17413, "a496", u"contract-review v6", u"qwen3-32b", Fate::Done, 213, 100, 2000, u"1e-5", 16, 0.6638},
    {21504, "f822", u"claims-triage v7", u"qwen3-8b", Fate::Canceled, 8, 16, 1600, u"5e-5", 32, 0.4763},
    {21675, "7aca", u"policy-72b v4", u"qwen2.5-72b-instruct", Fate::Done, 460, 100, 2400, u"1e-5", 16,
     0.7697},
    {29883, "c9d6", u"claims-triage v6", u"qwen3-8b", Fate::Done, 70, 100, 2000, u"1e-4", 32, 0.5056},
    {31608, "0b41", u"sql-assist v4", u"qwen3-32b", Fate::Canceled, 102, 40, 2400, u"1e-5", 16, 0.5623},
    {33040, "558c", u"voice-guide v2", u"cosyvoice-v3-flash", Fate::BadData, 4, 0, 1200, u"1e-5", 16,
     0.7805},
    {33588, "53fa", u"claims-triage v5", u"qwen3-8b", Fate::Canceled, 42, 60, 2000, u"5e-5", 32, 0.5239},
    {35588, "db74", u"policy-72b v2", u"qwen2.5-72b-instruct", Fate::BadData, 8, 0, 1200, u"1e-5", 16,
     0.7949},
    {51671, "95cf", u"claims-triage v4", u"qwen3-8b", Fate::Canceled, 13, 48, 800, u"5e-5", 32, 0.5355},
    {52682, "52ff", u"sql-assist v3", u"qwen3-32b", Fate::OutOfMemory, 30, 18, 1600, u"1e-5", 16, 0.5655},
    {57853, "5754", u"客服语气 v6", u"qwen3-14b", Fate::Service, 27, 44, 800, u"1e-5", 32, 0.9547},
    {62302, "a064", u"客服语气 v5", u"qwen3-14b", Fate::Canceled, 34, 55, 800, u"2e-5", 32, 1.0054},
    {68155, "fabd", u"contract-review v5", u"qwen3-32b", Fate::Canceled, 172, 81, 2000, u"2e-5", 16, 0.6868},
    {68327, "ac33", u"客服语气 v4", u"qwen3-14b", Fate::Canceled, 17, 19, 1200, u"1e-5", 32, 1.0224},
    {78087, "1a16", u"contract-review v4", u"qwen3-32b", Fate::Done, 213, 100, 2000, u"2e-5", 16, 0.7188},
    {78302, "b874", u"lesson-writer v1", u"qwen2.5-7b-instruct", Fate::Done, 38, 100, 1200, u"5e-5", 16,
     1.4232},
    {81151, "50b8", u"sql-assist v2", u"qwen3-32b", Fate::Done, 85, 100, 800, u"8e-6", 16, 0.6026},
    {85812, "e467", u"policy-72b v1", u"qwen2.5-72b-instruct", Fate::OutOfMemory, 317, 83, 2000, u"1e-5", 16,
     0.8162},
    {89625, "770a", u"voice-guide v1", u"cosyvoice-v3-flash", Fate::Done, 58, 100, 400, u"1e-4", 8, 0.9},
    {98528, "c3a7", u"claims-triage v2", u"qwen3-8b", Fate::Done, 42, 100, 1200, u"5e-5", 32, 0.5644},
    {104478, "98d9", u"contract-review v3", u"qwen3-32b", Fate::OutOfMemory, 172, 81, 2000, u"1e-5", 16,
     0.7222},
    {108093, "2aa1", u"contract-review v2", u"qwen3-32b", Fate::Done, 128, 100, 1200, u"2e-5", 16, 0.7464},
    {112853, "4fe5", u"invoice-extract v1", u"qwen3-14b", Fate::OutOfMemory, 50, 54, 1200, u"1.6e-5", 32,
     1.0218},
    {113264, "54bb", u"contract-review v1", u"qwen3-14b", Fate::Canceled, 74, 44, 1600, u"2e-5", 16, 0.7565},
    {113562, "e152", u"客服语气 v3", u"qwen3-14b", Fate::Canceled, 112, 60, 2400, u"1e-5", 32, 1.0476},
    {115022, "ae75", u"客服语气 v2", u"qwen3-14b", Fate::OutOfMemory, 16, 13, 1600, u"2e-5", 32, 1.0975},
    {123656, "6dbd", u"routing-intents v2", u"qwen3-14b", Fate::Done, 235, 100, 3000, u"2e-5", 16, 0.6942},
    {129254, "8b01", u"客服语气 v1", u"qwen3-14b", Fate::Done, 47, 100, 600, u"1e-5", 32, 1.113},
    {130986, "197d", u"routing-intents v1", u"qwen3-14b", Fate::Canceled, 42, 90, 600, u"2e-5", 16, 0.7099},
});

} // namespace

std::span<const DemoRow> beijingRows()
{
    return rows;
}

} // namespace sim
