// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

/// Whether the same question may succeed some seconds later by itself: lost connections, a busy or broken service, a
/// garbled answer. False where a person, money or another question is needed.
bool mayPass(ErrorKind kind);
