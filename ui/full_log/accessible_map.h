// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Teaches assistive technology what a DensityMap is. Once is enough; more do nothing.
void installAccessibleMap();
